package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Models;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.exact.ExactCheck;
import org.rederive.engine.exact.ExactResult;
import org.rederive.engine.model.ModelProof;
import org.rederive.engine.model.OpenModels;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.Proof.Status;
import org.rederive.engine.proof.UniversalProof;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.formula.Equation;
import org.rederive.setting.Settings;

/**
 * What holds on samples holds at random points of prime fields and as a polynomial identity, and
 * what is wrong does not.
 */
@Tag("slow")
class ProofsTest {
  @TempDir Path folder;

  record Case(Derivation derivation, Statement statement, int bands) {
    @Override
    public String toString() {
      return statement.id() + " N=" + bands;
    }
  }

  static Stream<Case> statements() {
    return Folder.derivations().stream()
        .flatMap(
            d ->
                d.statements().stream()
                    .filter(Folder::isAtPoints)
                    .flatMap(s -> Stream.of(2, 3, 5).map(n -> new Case(d, s, n))));
  }

  static Stream<Plant> errors() {
    return Plants.errors();
  }

  static Stream<Plant> equivalent() {
    return Plants.equivalent();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void aStatementHasItsVerdictAtRandomPoints(Case each) {
    for (Equation equation : each.statement.equations()) {
      ExactResult result = check(each.derivation, equation, each.bands);
      assertEquals(!each.statement.expectRefuted(), result.holds(), result.toString());
      assertEquals(each.statement.expectRefuted(), result.refuted(), result.toString());
      assertTrue(result.failureProbability() < 1e-12, result.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void aStatementIsProvedForAllHamiltoniansWithTwoBands(Case each) {
    for (Equation equation : each.statement.equations()) {
      if (each.bands == 2) {
        var expected = each.statement.expectRefuted() ? Status.REFUTED : Status.PROVED;
        assertEquals(expected, proof(each.derivation, equation).status());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void aPlantedErrorIsRefutedAtASinglePointAndLeavesARemainder(Plant plant) {
    Derivation derivation = planted(plant);
    Equation equation = claim(derivation, plant);
    assertTrue(check(derivation, equation, 2).refuted());
    Proof proof = proof(derivation, equation);
    assertEquals(Status.REFUTED, proof.status());
    assertFalse(proof.remainder().isEmpty());
  }

  /** One of each kind that bands can tell. */
  static Stream<Plant> errorsForAModel() {
    Set<String> kinds =
        Set.of(
            "eq10: sign of the connections",
            "eq10: L and R swapped in a connection",
            "eq13: moment twice",
            "eq13: sign of the force term",
            "eq18: Lorentz force reversed",
            "eq18: moment twice",
            "eq18: R for L in a bra");
    return Plants.errors().filter(plant -> kinds.contains(plant.toString()));
  }

  @ParameterizedTest
  @MethodSource("errorsForAModel")
  void aPlantedErrorIsRefutedForASmallModelToo(Plant plant) {
    Derivation derivation = planted(plant);
    Comparison wrong = Comparison.of(claim(derivation, plant), derivation.definitions());
    Path file = Folder.MODELS.resolve("dirac-complex-mass.md");
    var model = Models.read(List.of(file)).models().get(0);
    Proof proof =
        ModelProof.of(wrong, derivation, new OpenModels(), model, 5_000_000, new Draws(1));
    assertEquals(Status.REFUTED, proof.status(), proof.toString());
    assertFalse(proof.remainder().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("equivalent")
  void anEquivalentFormulaHolds(Plant plant) {
    Derivation derivation = planted(plant);
    Equation equation = claim(derivation, plant);
    assertFalse(check(derivation, equation, 2).refuted());
    assertEquals(Status.PROVED, proof(derivation, equation).status());
  }

  @Test
  void aProofWithoutWorkToDoItGivesUp() {
    Case any = statements().filter(c -> c.statement.id().equals("eq13")).findFirst().orElseThrow();
    Comparison comparison =
        Comparison.of(any.statement.equations().get(0), any.derivation.definitions());
    assertEquals(
        Status.UNDECIDED,
        UniversalProof.of(
                comparison,
                DocumentSamples.spectral(any.derivation, 2),
                "two bands",
                50,
                new Draws(1))
            .status());
  }

  private static Proof proof(Derivation derivation, Equation equation) {
    Comparison comparison = Comparison.of(equation, derivation.definitions());
    return UniversalProof.of(
        comparison, DocumentSamples.spectral(derivation, 2), "two bands", 20_000_000, new Draws(1));
  }

  private Derivation planted(Plant plant) {
    Folder.copyUsed(folder, plant.claim());
    Folder.write(folder, plant.claim() + ".md", plant.applied(Folder.text(plant.claim())));
    return Settings.read(List.of(folder)).derivations().stream()
        .filter(d -> d.id().equals("planted"))
        .findFirst()
        .orElseThrow();
  }

  private static Equation claim(Derivation derivation, Plant plant) {
    return derivation.statements().stream()
        .filter(s -> s.id().equals(plant.claim()))
        .findFirst()
        .orElseThrow()
        .equations()
        .get(0);
  }

  private static ExactResult check(Derivation derivation, Equation equation, int bands) {
    Comparison comparison = Comparison.of(equation, derivation.definitions());
    return new ExactCheck(comparison, DocumentSamples.spectral(derivation, bands), new Draws(5))
        .at(1);
  }
}
