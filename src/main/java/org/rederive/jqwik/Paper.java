package org.rederive.jqwik;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.setting.Settings;

/**
 * The documents of a paper as a domain of jqwik: samples of each of its claims and steps.
 *
 * <pre>{@code
 * @Domain(OurProperties.OurPaper.class)
 * class OurProperties {
 *   static class OurPaper extends Paper {
 *     OurPaper() {
 *       super(Path.of("derivations"));
 *     }
 *   }
 *
 *   @Property
 *   void sumRule(@ForAll @OfStatement("curvature-sum") DrawnSample sample) {
 *     sample.assertHolds();
 *   }
 * }
 * }</pre>
 */
public class Paper implements DomainContext {
  private final Derivations.Reading reading;

  /** The documents in files and folders. */
  public Paper(Path... paths) {
    this(Settings.read(List.of(paths)));
  }

  /** Documents that were read before. */
  public Paper(Derivations.Reading reading) {
    this.reading = reading;
  }

  /** The ids of all claims and steps that are about every packet, and not about a limit. */
  public List<String> statements() {
    return reading.derivations().stream()
        .flatMap(d -> d.statements().stream())
        .filter(Statement::isEquality)
        .map(Statement::id)
        .toList();
  }

  /**
   * Samples of a claim or step.
   *
   * @throws IllegalArgumentException if there is none with this id, or it is about a limit
   */
  public WrittenArbitrary<DrawnSample> samples(String id) {
    return reading.derivations().stream()
        .flatMap(d -> samples(d, id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(message(id)));
  }

  private static Stream<WrittenArbitrary<DrawnSample>> samples(Derivation derivation, String id) {
    return derivation.statements().stream()
        .filter(s -> s.id().equals(id) && s.isEquality())
        .map(s -> statementSamples(derivation, s));
  }

  private static WrittenArbitrary<DrawnSample> statementSamples(
      Derivation derivation, Statement statement) {
    return StatementSamples.of(
        derivation, statement, WrittenArbitrary.FEWEST, WrittenArbitrary.MOST);
  }

  private String message(String id) {
    String problems =
        reading.problems().isEmpty() ? "" : "; " + reading.problems().get(0).oneLine();
    return "there is no statement " + id + " among " + statements() + problems;
  }

  @Override
  public Collection<ArbitraryProvider> getArbitraryProviders() {
    return List.of(new Samples());
  }

  @Override
  public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
    return List.of();
  }

  private final class Samples implements ArbitraryProvider {
    @Override
    public boolean canProvideFor(TypeUsage target) {
      return target.isOfType(DrawnSample.class) && target.isAnnotated(OfStatement.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider parts) {
      OfStatement of = target.findAnnotation(OfStatement.class).orElseThrow();
      return Set.of(samples(of.value()).withBands(of.fewestBands(), of.mostBands()));
    }
  }
}
