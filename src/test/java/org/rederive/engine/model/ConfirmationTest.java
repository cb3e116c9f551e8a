package org.rederive.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.document.Models;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.Proof.Status;
import org.rederive.engine.proof.Remainder.ZeroTest;
import org.rederive.engine.proof.UniversalProof;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;

/** A ring that is wrong about zero is contradicted by a random point, and settles nothing. */
@Tag("slow")
class ConfirmationTest {
  private static final long LIMIT = 5_000_000;
  private static final Draws DRAWS = new Draws(1);
  private static final ZeroTest ALWAYS = (numbers, value) -> true;
  private static final ZeroTest NEVER = (numbers, value) -> false;
  private static final List<Derivation> DERIVATIONS = Folder.derivations();

  private static Derivation derivation(String id) {
    return DERIVATIONS.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  private static Comparison right(Derivation derivation) {
    var equation = derivation.statements().get(0).equations().get(0);
    return Comparison.of(equation, derivation.definitions());
  }

  /** Without the last term of the right side. */
  private static Comparison wrong(Derivation derivation) {
    Comparison all = right(derivation);
    var terms = all.right().subList(0, all.right().size() - 1);
    return new Comparison(all.left(), terms, all.freeIndices(), all.definitions());
  }

  private static Proof universal(Derivation derivation, Comparison comparison, ZeroTest zero) {
    var interpretation = DocumentSamples.spectral(derivation, 2);
    return UniversalProof.of(comparison, interpretation, "two bands", LIMIT, DRAWS, zero);
  }

  private static Proof ofModel(Derivation derivation, Comparison comparison, ZeroTest zero) {
    Path file = Folder.MODELS.resolve("dirac-complex-mass.md");
    ModelDocument model = Models.read(List.of(file)).models().get(0);
    return ModelProof.of(comparison, derivation, new OpenModels(), model, LIMIT, DRAWS, zero);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq13", "eq18"})
  void aDifferenceThatIsTakenForZeroIsAConflict(String id) {
    Derivation derivation = derivation(id);
    assertConflict(universal(derivation, wrong(derivation), ALWAYS));
    assertConflict(ofModel(derivation, wrong(derivation), ALWAYS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq18"})
  void aZeroThatIsNotSeenIsAConflict(String id) {
    Derivation derivation = derivation(id);
    assertConflict(universal(derivation, right(derivation), NEVER));
    assertConflict(ofModel(derivation, right(derivation), NEVER));
  }

  /** The planted wrong rings aside, both opinions agree. */
  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq18"})
  void aRightRingIsConfirmed(String id) {
    Derivation derivation = derivation(id);
    assertEquals(Status.PROVED, ofModel(derivation, right(derivation), ring()).status());
    assertEquals(Status.REFUTED, ofModel(derivation, wrong(derivation), ring()).status());
    assertEquals(Status.REFUTED, universal(derivation, wrong(derivation), ring()).status());
  }

  private static ZeroTest ring() {
    return ZeroTest.OF_THE_RING;
  }

  private static void assertConflict(Proof proof) {
    assertEquals(Status.CONFLICT, proof.status());
    assertTrue(proof.detail().contains("random point"), proof.detail());
  }
}
