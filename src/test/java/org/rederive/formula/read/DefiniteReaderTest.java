package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Symbols;
import org.rederive.formula.print.PlainText;

/** Integrals over a variable, wherever their measure stands. */
class DefiniteReaderTest {
  private static Formula read(String latex) {
    return FormulaReader.formula(latex, Symbols.TABLE).formula();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\int_0^c dt\\, c; \\int_0^c c \\, dt",
        "\\int_0^{c} c \\mathrm{d}t; \\int\\limits_{0}^{c} dt c",
        "\\int c dt c; (\\int dt c) c",
        "\\int_0^c c dt + c; (\\int_0^c c dt) + c",
        "\\int_0^\\infty(c + 1)dt; \\int_{0}^{+\\infty} dt (c + 1)",
        "\\int\\int c dt d\\lambda; \\int d\\lambda \\int dt c",
        "\\int_0^\\pi c/2 dt; \\int_0^{\\pi} \\frac{c}{2} dt",
        "\\int \\varepsilon_{nk} d^3k; \\int d^3k \\varepsilon_{nk}",
        "\\int \\partial_t c dt; \\int dt (\\partial_t c)"
      })
  void theMeasureStandsBeforeTheTermOrBehindIt(String one, String other) {
    assertEquals(read(other), read(one));
    assertEquals(read(one), read(Latex.of(read(one))));
  }

  @Test
  void itReachesToItsMeasureAndItsVariableIsNoneOfTheFormula() {
    Formula.Definite integral =
        assertInstanceOf(Formula.Definite.class, read("\\int_{-\\infty}^c 2 c \\, dt"));
    assertEquals("∫_(−∞)^(c) dt 2 c", PlainText.of(integral));
    assertEquals(Symbols.T, integral.variable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\int_0^c c",
        "\\int_0^c c + 1 dt",
        "\\int_0^t c dt",
        "\\int_0^c c dc",
        "\\int_0^c c dn",
        "\\int_0^{c c dt",
        "\\int_0 c dt",
        "\\int_{}^c c dt",
        "\\int_0^c c d^3t",
        "\\int_0^H c dt",
        "\\int (c dt)",
        "\\int_0^c \\frac{dt}{c}"
      })
  void whatHasNoMeasureOrNoEndIsRefused(String latex) {
    assertThrows(ReadingException.class, () -> read(latex));
  }
}
