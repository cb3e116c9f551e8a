package org.rederive.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Derivations;
import org.rederive.derivation.Statement;
import org.rederive.formula.Equation;
import org.rederive.formula.Mutant;
import org.rederive.formula.Mutants;
import org.rederive.verification.MutationScore.End;

/** Wrong versions of the paper's statements are refuted, and mended by the tool itself. */
class MutationTest {
  private static final List<Derivation> DOCUMENTS =
      Derivations.read(List.of(Path.of("derivations"))).derivations();

  record Case(Derivation derivation, Statement statement) {
    @Override
    public String toString() {
      return statement.id();
    }
  }

  static Stream<Case> statements() {
    return DOCUMENTS.stream()
        .flatMap(
            d -> d.statements().stream().filter(s -> !s.expectRefuted()).map(s -> new Case(d, s)));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyMutantIsRefutedOrProvedToBeNoError(Case each) {
    MutationScore score = new MutationRun(1).of(each.derivation, each.statement);
    assertEquals(0, score.count(End.SURVIVED), score.toString());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void mutantsDifferFromTheStatementAndFromEachOther(Case each) {
    for (Equation equation : each.statement.equations()) {
      Set<String> seen = new HashSet<>(Set.of(equation.latex()));
      for (Mutant mutant : Mutants.of(equation, each.derivation.symbols())) {
        assertTrue(seen.add(mutant.equation().latex()), mutant.shown());
        assertNotEquals(mutant.from(), mutant.to());
      }
    }
  }

  /** A sign or a factor is put right by another sign or factor. */
  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq13", "eq18", "eq24", "eq25", "eq29", "eq31"})
  void aWrongCoefficientIsMended(String id) {
    Case claim = claim(id);
    RepairSearch search = new RepairSearch(claim.derivation, 1);
    Equation equation = claim.statement.equations().get(0);
    Set<String> equivalent = equivalent(claim);
    List<String> missed = new ArrayList<>();
    for (Mutant mutant : Mutants.of(equation, claim.derivation.symbols())) {
      boolean coefficient =
          mutant.operator().equals("sign") || mutant.operator().startsWith("factor");
      boolean wrong = !equivalent.contains(mutant.shown());
      if (coefficient && wrong && search.of(mutant.equation()).isEmpty()) {
        missed.add(mutant.shown());
      }
    }
    assertEquals(List.of(), missed);
  }

  private static Set<String> equivalent(Case claim) {
    Set<String> shown = new HashSet<>();
    new MutationRun(1)
        .of(claim.derivation, claim.statement).mutants().stream()
            .filter(m -> m.end() != End.REFUTED)
            .forEach(m -> shown.add(m.shown()));
    return shown;
  }

  @Test
  void thePrintedEquationIsMendedByAHalf() {
    Case printed = claim("eq25-as-printed");
    List<Suggestion> found =
        new RepairSearch(printed.derivation, 1).of(printed.statement.equations().get(0));
    assertTrue(found.stream().anyMatch(s -> s.change().startsWith("factor 1/2")), found.toString());
  }

  private static Case claim(String id) {
    return DOCUMENTS.stream()
        .flatMap(d -> d.statements().stream().map(s -> new Case(d, s)))
        .filter(c -> c.statement.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
