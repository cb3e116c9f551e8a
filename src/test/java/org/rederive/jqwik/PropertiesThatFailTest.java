package org.rederive.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.opentest4j.TestAbortedException;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.engine.sampling.WrittenTrials;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.WrittenSample;

/** No property passes because it cannot fail, and no statement is without one. */
@Tag("slow")
class PropertiesThatFailTest {
  private static final int TRIES = 20;

  private static List<String> properties() {
    return Stream.of(EquationProperties.class.getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(Property.class))
        .map(PropertiesThatFailTest::statement)
        .sorted()
        .toList();
  }

  private static String statement(Method property) {
    for (Annotation annotation : property.getParameterAnnotations()[0]) {
      if (annotation instanceof OfStatement of) {
        return of.value();
      }
    }
    throw new IllegalStateException(property + " is about no statement");
  }

  /** One test of jqwik, because generators live within its properties only. */
  @Property(tries = 1)
  void everyStatementHasAPropertyAndEveryPropertyFailsForSomeWrongVersionOfIt() {
    assertEquals(new SevenEquations().statements().stream().sorted().toList(), properties());
    List<String> neverFailing = new ArrayList<>();
    for (Derivation document : SevenEquations.DOCUMENTS) {
      document.statements().stream()
          .filter(
              s -> SevenEquations.wrong(document, s).stream().noneMatch(w -> fails(document, w)))
          .forEach(s -> neverFailing.add(s.id()));
    }
    assertEquals(List.of(), neverFailing);
  }

  private static boolean fails(Derivation document, Statement wrong) {
    return drawn(document, wrong).anyMatch(PropertiesThatFailTest::isFalse);
  }

  private static Stream<DrawnSample> drawn(Derivation document, Statement statement) {
    var samples = StatementSamples.of(document, statement, 2, 2).generator(TRIES);
    Random random = new Random(1);
    return Stream.generate(() -> samples.next(random).value()).limit(TRIES);
  }

  private static boolean isFalse(DrawnSample sample) {
    try {
      sample.assertHolds();
      return false;
    } catch (FalseStatementError expected) {
      assertTrue(expected.getMessage().contains("again: mvn test -Dtest='org.rederive.jqwik."));
      return true;
    } catch (TestAbortedException discarded) {
      return false;
    }
  }

  /** H = 0 has no bands to speak of; a statement that is not there has no samples. */
  @Property(tries = 1)
  void whatTestsNothingIsDiscardedAndNeverPasses() {
    Derivation document = SevenEquations.DOCUMENTS.get(0);
    Paper paper = new Paper(new Derivations.Reading(List.of(document), List.of()));
    assertThrows(IllegalArgumentException.class, () -> paper.samples("eq99"));
    Statement claim = document.statements().get(0);
    DrawnSample defective =
        new DrawnSample(new WrittenTrials(document, claim), bare(document, claim));
    assertThrows(TestAbortedException.class, defective::assertHolds);
    assertTrue(Double.isNaN(defective.residual()));
  }

  private static WrittenSample bare(Derivation document, Statement claim) {
    WrittenTrials subject = new WrittenTrials(document, claim);
    return new WrittenSample(
        HamiltonianClass.GENERIC, subject.shapes(2).get(0), new WrittenNumbers(Map.of()));
  }
}
