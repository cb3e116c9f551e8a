package org.rederive.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.cli.Folder;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Derivations;
import org.rederive.derivation.Statement;
import org.rederive.exact.ExactCheck;
import org.rederive.exact.ExactResult;
import org.rederive.formula.Equation;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.Draws;

/** What holds on samples holds at random points of an exact field, and what is wrong does not. */
class ExactStatementsTest {
  @TempDir Path folder;

  record Case(Derivation derivation, Statement statement, int bands) {
    @Override
    public String toString() {
      return statement.id() + " N=" + bands;
    }
  }

  static Stream<Case> statements() {
    return Derivations.read(List.of(Path.of("derivations"))).derivations().stream()
        .flatMap(
            d ->
                d.statements().stream()
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
  @MethodSource("errors")
  void aPlantedErrorIsRefutedAtASinglePoint(Plant plant) {
    assertTrue(planted(plant).refuted());
  }

  @ParameterizedTest
  @MethodSource("equivalent")
  void anEquivalentFormulaHolds(Plant plant) {
    assertFalse(planted(plant).refuted());
  }

  private ExactResult planted(Plant plant) {
    Folder.copyUsed(folder, plant.claim());
    Folder.write(folder, plant.claim() + ".md", plant.applied(Folder.text(plant.claim())));
    Derivation derivation =
        Derivations.read(List.of(folder)).derivations().stream()
            .filter(d -> d.id().equals("planted"))
            .findFirst()
            .orElseThrow();
    Statement claim =
        derivation.statements().stream()
            .filter(s -> s.id().equals(plant.claim()))
            .findFirst()
            .orElseThrow();
    return check(derivation, claim.equations().get(0), 2);
  }

  private static ExactResult check(Derivation derivation, Equation equation, int bands) {
    Comparison comparison = Comparison.of(equation, derivation.definitions());
    return new ExactCheck(comparison, DocumentSamples.spectral(derivation, bands), new Draws(5))
        .at(1);
  }
}
