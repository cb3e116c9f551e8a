package org.rederive.engine.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.engine.DocumentSamples;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;

/** The same formulas at random points for sixteen bands. */
@Tag("slow")
class SixteenBandsTest {
  private static final int BANDS = 16;

  private static Derivation derivation(String id) {
    return Folder.derivations().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  private static ExactResult at(Comparison comparison, Derivation derivation, int points) {
    var interpretation = DocumentSamples.spectral(derivation, BANDS);
    return new ExactCheck(comparison, interpretation, new Draws(7)).at(points);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq13", "eq18", "eq31"})
  void anEquationHoldsAndIsWrongWithNegligibleProbability(String id) {
    Derivation derivation = derivation(id);
    var equation = derivation.statements().get(0).equations().get(0);
    Comparison right = Comparison.of(equation, derivation.definitions());
    ExactResult result = at(right, derivation, 2);
    assertTrue(result.holds(), result.toString());
    assertEquals(0, result.singular());
    assertTrue(result.failureProbability() < 1e-12, result.toString());
    // Without one of its terms it does not.
    var terms = right.right().subList(1, right.right().size());
    var wrong = new Comparison(right.left(), terms, right.freeIndices(), right.definitions());
    assertTrue(at(wrong, derivation, 1).refuted());
  }
}
