package org.rederive.jqwik;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.program.Constant;

/**
 * Samples of a statement: Hamiltonians of every class that its document speaks about, with all else
 * that it needs.
 */
public final class StatementSamples implements Arbitrary<DrawnSample> {
  static final int FEWEST = 2;
  static final int MOST = 4;

  private final Subject subject;
  private final int fewest;
  private final int most;

  private StatementSamples(Subject subject, int fewest, int most) {
    this.subject = subject;
    this.fewest = fewest;
    this.most = most;
  }

  /** Samples with two to four bands. */
  public static StatementSamples of(Derivation derivation, Statement statement) {
    return new StatementSamples(new Subject(derivation, statement), FEWEST, MOST);
  }

  /** Samples with other numbers of bands. */
  public StatementSamples withBands(int least, int largest) {
    return new StatementSamples(subject, least, largest);
  }

  @Override
  public RandomGenerator<DrawnSample> generator(int tries) {
    Simpler.Ways<DrawnSample> ways = ways(new Simplification(subject, fewest));
    return Arbitraries.longs()
        .withoutEdgeCases()
        .generator(tries)
        .mapShrinkable(seed -> new Simpler<>(drawn(draw(new Draws(seed.value()))), ways));
  }

  /** Through samples that say something: jqwik would look for a way around the others. */
  private Simpler.Ways<DrawnSample> ways(Simplification simplification) {
    return new Simpler.Ways<>(
        drawn ->
            simplification
                .simpler(drawn.sample())
                .map(this::drawn)
                .filter(simpler -> simpler.isAsClearAs(drawn)),
        drawn -> simplification.distance(drawn.sample()));
  }

  private DrawnSample drawn(WrittenSample sample) {
    return new DrawnSample(subject, sample);
  }

  /** None: what is simple is where wrong formulas hold. */
  @Override
  public EdgeCases<DrawnSample> edgeCases(int maximum) {
    return EdgeCases.none();
  }

  private WrittenSample draw(Draws draws) {
    List<HamiltonianClass> classes = subject.classes();
    HamiltonianClass kind = classes.get(draws.whole("class", classes.size()));
    List<Structure> shapes = subject.shapes(fewest + draws.whole("bands", most - fewest + 1));
    Structure shape = shapes.get(draws.whole("labels", shapes.size()));
    Set<Input.Draw> asked =
        subject.numbers(new WrittenSample(kind, shape, new WrittenNumbers(Map.of())));
    Map<Name, Constant> numbers = new HashMap<>();
    for (Input.Draw draw : asked) {
      Constant value = SmallNumbers.draw(draw.kind(), draws.stream(draw.name().text()));
      if (!value.equals(WrittenNumbers.simplest(draw.kind()))) {
        numbers.put(draw.name(), value);
      }
    }
    return new WrittenSample(kind, shape, new WrittenNumbers(numbers));
  }
}
