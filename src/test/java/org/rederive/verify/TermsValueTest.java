package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.exact.ExactCheck;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Terms;
import org.rederive.formula.read.FormulaReader;

/** The terms that a formula is split into have its value, exactly. */
@Tag("slow")
class TermsValueTest {
  private static final List<Derivation> DOCUMENTS = Folder.derivations();

  private static final Derivation PACKET =
      DOCUMENTS.stream().filter(d -> d.id().equals("eqS11")).findFirst().orElseThrow();

  record Case(Derivation derivation, Equation equation) {
    @Override
    public String toString() {
      return derivation.id() + " " + equation.latex();
    }
  }

  static Stream<Case> equations() {
    return DOCUMENTS.stream()
        .flatMap(
            d ->
                d.statements().stream()
                    .filter(Folder::isAtPoints)
                    .flatMap(s -> s.equations().stream())
                    .map(e -> new Case(d, e)));
  }

  @ParameterizedTest
  @MethodSource("equations")
  void theTermsOfEachSideAddUpToIt(Case each) {
    for (Formula side : List.of(each.equation.left(), each.equation.right())) {
      assertFalse(differs(each.derivation, side, Terms.of(side), each.equation.freeIndices()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\partial_{r_c} (\\varepsilon_{nk} + \\varepsilon_{nk} \\varepsilon_{mk})",
        "\\partial_k ((2 + \\varepsilon_{nk}) (i - \\varepsilon_{mk}))",
        "\\mathrm{Re}(\\varepsilon_{nk} - i \\varepsilon_{mk})",
        "\\mathrm{Im}(2 \\varepsilon_{nk} - i \\varepsilon_{mk})",
        "(\\varepsilon_{nk} + i \\varepsilon_{mk})^*",
        "\\int_k (|w_{nk}|^2 - i \\varepsilon_{nk} |w_{nk}|^2)",
        "\\sum_m (\\varepsilon_{mk} + i)",
        "\\sum_{m \\neq n} \\frac{\\varepsilon_{mk} + i}{\\varepsilon_{nk} - \\varepsilon_{mk}}",
        "\\langle i u_{nk}^L - u_{mk}^R | H(k) - 2 i | u_{nk}^R + i u_{mk}^R \\rangle",
        "\\langle W | H(k) + i | W \\rangle",
        "(\\varepsilon_{nk} + i \\partial_k \\varepsilon_{nk}) |_{r_c=0}",
        "\\mathrm{Tr}((|u_{nk}^R\\r"
            + "angle\\langle u_{mk}^R|) - i (|u_{mk}^R\\r"
            + "angle\\langle u_{nk}^R|))"
      })
  void whatIsLinearHasTheValueOfItsTerms(String latex) {
    Formula formula = FormulaReader.formula(latex, PACKET.symbols()).formula();
    List<Formula> terms = Terms.of(formula);
    assertTrue(terms.size() > 1);
    assertFalse(differs(PACKET, formula, terms, List.of()));
    List<Formula> fewer = new ArrayList<>(terms);
    fewer.remove(terms.size() - 1);
    assertTrue(differs(PACKET, formula, fewer, List.of()), "a term that is lost is noticed");
  }

  /** Were an exponential split like a sum, it would be noticed. */
  @Test
  void whatIsNotLinearWouldHaveAnotherValue() {
    Formula square = FormulaReader.formula("(1 + \\varepsilon_{nk})^2", PACKET.symbols()).formula();
    List<Formula> split =
        Stream.of("1^2", "\\varepsilon_{nk}^2")
            .map(latex -> FormulaReader.formula(latex, PACKET.symbols()).formula())
            .toList();
    assertTrue(differs(PACKET, square, split, List.of()));
  }

  private static boolean differs(
      Derivation derivation, Formula whole, List<Formula> terms, List<Declaration> free) {
    Comparison comparison = new Comparison(List.of(whole), terms, free, derivation.definitions());
    return new ExactCheck(comparison, DocumentSamples.spectral(derivation, 2), new Draws(1))
        .fails();
  }
}
