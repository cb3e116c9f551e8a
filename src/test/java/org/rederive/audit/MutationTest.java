package org.rederive.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.Share;
import org.rederive.cli.Folder;
import org.rederive.diagnose.PairSearch;
import org.rederive.diagnose.RepairSearch;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.ConstantFolding;
import org.rederive.formula.Equation;
import org.rederive.formula.mutate.Mutant;
import org.rederive.formula.mutate.Mutants;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.result.MutationScore;
import org.rederive.result.Options;
import org.rederive.result.Suggestion;

/** Wrong versions of the paper's statements are refuted, and mended by the tool itself. */
@Tag("slow")
class MutationTest {
  private static final Options FEW = Options.of(1, 12).withBands(2, 4);

  private static final List<Derivation> DOCUMENTS = Folder.derivations();

  record Case(Derivation derivation, Statement statement) {
    @Override
    public String toString() {
      return statement.id();
    }
  }

  static List<Case> statements() {
    return Share.of(
        DOCUMENTS.stream()
            .flatMap(
                d ->
                    d.statements().stream()
                        .filter(s -> !s.expectRefuted() && Folder.isAtPoints(s))
                        .map(s -> new Case(d, s)))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyMutantIsRefutedOrProvedToBeNoError(Case each) {
    MutationScore score = new MutationRun(1, List.of()).of(each.derivation, each.statement);
    assertTrue(score.complete(), () -> score + Share.words());
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

  /** Hermitian samples hide what is non-Hermitian about a moment; generic ones hide nothing. */
  @Test
  void samplesOfSomeClassesMissErrorsThatGenericOnesFind() {
    var classes = List.of(HamiltonianClass.GENERIC, HamiltonianClass.HERMITIAN);
    Case claim = claim("eq18/force");
    MutationScore score = new MutationRun(1, classes).of(claim.derivation, claim.statement);
    assertEquals(score.errors(), score.refutedOn("generic"));
    assertTrue(score.refutedOn("hermitian") < score.errors() - 20, score.toString());
  }

  static List<String> mended() {
    return Share.of(List.of("eq10", "eq18/force", "eq24", "eq25", "eq29"));
  }

  @ParameterizedTest
  @MethodSource("mended")
  void aWrongCoefficientLeadsBackToTheFormula(String id) {
    Case claim = claim(id);
    RepairRate rate = RepairRate.of(claim.derivation, claim.statement, 1);
    assertEquals(List.of(), rate.missed(), Share::words);
    assertEquals(rate.wrong(), rate.found(), Share::words);
    assertTrue(rate.wrong() >= 10, rate.toString());
  }

  /** Two terms: the repair is found by adding up differences, not by trying all pairs. */
  @Test
  void twoWrongTermsLeadBackToTheFormula() {
    assertMendedInTwoPlaces("eq13", m -> m.operator().equals("cross product") || m.inCoefficient());
  }

  /** One term: a wrong order and a wrong factor. */
  @Test
  void twoErrorsInOneTermLeadBackToTheFormula() {
    assertMendedInTwoPlaces("eq25", m -> true);
  }

  private static void assertMendedInTwoPlaces(String id, Predicate<Mutant> some) {
    Case claim = claim(id);
    Equation right = claim.statement.equations().get(0);
    RepairSearch search = new RepairSearch(claim.derivation, FEW);
    var table = claim.derivation.symbols();
    Equation wrong =
        Mutants.slips(right, table).stream()
            .filter(some)
            .flatMap(first -> Mutants.slips(first.equation(), table).stream().filter(some))
            .map(Mutant::equation)
            .filter(e -> !search.holds(e) && search.of(e).isEmpty())
            .findFirst()
            .orElseThrow();
    PairSearch.Found found = search.inTwoPlaces(wrong);
    assertTrue(
        found.suggestions().stream()
            .anyMatch(s -> s.formula().equals(ConstantFolding.of(right).latex())),
        () -> wrong.latex() + " gives " + found);
  }

  @Test
  void thePrintedEquationIsMendedByAHalf() {
    Case printed = claim("eq25-as-printed");
    List<Suggestion> found =
        new RepairSearch(printed.derivation, FEW).of(printed.statement.equations().get(0));
    assertTrue(found.stream().anyMatch(s -> s.change().startsWith("factor 1/2")), found.toString());
  }

  /** That L† = L would be true as L = L is no mend. */
  @Test
  void aFormulaThatSaysNothingIsNoMend() {
    Case naive = claim("naive-momentum-hermitian");
    assertEquals(
        List.of(), new RepairSearch(naive.derivation, FEW).of(naive.statement.equations().get(0)));
  }

  private static Case claim(String id) {
    return DOCUMENTS.stream()
        .flatMap(d -> d.statements().stream().map(s -> new Case(d, s)))
        .filter(c -> c.statement.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
