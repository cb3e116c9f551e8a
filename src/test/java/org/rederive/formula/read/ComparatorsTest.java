package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.formula.Comparator;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Symbols;

/** What can stand between two sides, and where a statement is claimed. */
class ComparatorsTest {
  private static List<Equation> equations(String latex) {
    return FormulaReader.equations(latex, Symbols.TABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "c = 1, EQUAL",
    "|c|^2 \\geq 0, AT_LEAST",
    "|c|^2 \\ge 0, AT_LEAST",
    "|c| > 0, MORE",
    "0 \\leq |c|, AT_MOST",
    "0 < |c|, LESS"
  })
  void aSignIsOneOfFive(String latex, Comparator sign) {
    Equation equation = equations(latex).get(0);
    assertEquals(sign, equation.sign());
    assertEquals(List.of(equation), equations(equation.latex()));
  }

  @Test
  void aChainKeepsTheSignOfEachLink() {
    List<Comparator> signs =
        equations("|c|^2 = c^* c \\geq 0").stream().map(Equation::sign).toList();
    assertEquals(List.of(Comparator.EQUAL, Comparator.AT_LEAST), signs);
  }

  @Test
  void onlyNumbersAreLargerThanOthers() {
    ReadingException e = assertThrows(ReadingException.class, () -> equations("B \\geq r_c"));
    assertEquals("an inequality compares numbers, not vector", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\varepsilon_{nk} = \\varepsilon_{mk}, \\quad n \\neq m",
        "\\varepsilon_{nk} = \\varepsilon_{mk} \\quad (n \\neq m)",
        "\\varepsilon_{nk} = \\varepsilon_{mk} \\qquad n \\neq m",
        "\\varepsilon_{nk} = \\varepsilon_{mk} \\quad \\text{for } n \\neq m",
        "\\varepsilon_{nk} = \\varepsilon_{mk} \\text{ for } n \\neq m.",
      })
  void aConditionBehindAFormulaIsOneOfBothSides(String latex) {
    Equation equation = equations(latex).get(0);
    assertEquals(
        "[n \\neq m] \\varepsilon_{n k} = [n \\neq m] \\varepsilon_{m k}", equation.latex());
    assertEquals(List.of(equation), equations(equation.latex()));
  }

  @Test
  void ofWhatIsZeroNothingIsLeftToRestrict() {
    Equation equation = equations("\\varepsilon_{nk} = 0, n \\in \\mathcal{O}").get(0);
    assertEquals(new Formula.Literal(0), equation.right());
  }

  @Test
  void aConditionIsNoFactor() {
    ReadingException e =
        assertThrows(ReadingException.class, () -> equations("c = c (n \\neq m) c"));
    assertEquals("expected an operator or the end, found 'c'", e.getMessage());
  }
}
