package org.rederive.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Question;
import org.rederive.setting.Settings;

/** What is a derivative of a periodic function is left out of an integral, and nothing else. */
class ReductionTest {
  private static final Derivation DOCUMENT =
      Settings.read(List.of(Path.of("test-data/corpus/minutes/zone-derivatives.md")))
          .derivations()
          .get(0);

  @ParameterizedTest
  @ValueSource(strings = {"energy", "velocity", "power", "gap", "projector", "curl", "operator"})
  void aDerivativeOfAPeriodicFunctionIsNothing(String name) {
    assertEquals(0, left(name));
    assertEquals(1, proofs(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connection-wrong",
        "mixed-bands-wrong",
        "momentum-wrong",
        "winding-wrong",
        "phase-wrong",
        "length-wrong"
      })
  void aConnectionAPhaseALogarithmAndTheMomentumItselfAreNone(String name) {
    assertNotEquals(0, left(name));
    assertEquals(0, proofs(name));
  }

  private static int left(String name) {
    return Integrand.of(statement(name).equations().get(0), DOCUMENT.definitions())
        .orElseThrow()
        .modulo(DOCUMENT.definitions())
        .terms()
        .size();
  }

  private static int proofs(String name) {
    Question question = Question.whole(DOCUMENT, statement(name));
    return new Reduction(List.of(), true).of(question).size();
  }

  private static Statement statement(String name) {
    return DOCUMENT.named("bands-second-derivatives-" + name).orElseThrow();
  }
}
