package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Symbols;

/** A derivative and an evaluation bar are of the factor beside them where nobody doubts it. */
class ReachesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "H U(\\lambda) |_{\\lambda=0}",
        "\\varepsilon_{nk} \\varepsilon_{mk} |_{\\lambda=0}",
        "\\varepsilon_{nk} \\langle u_{nk}^L | H | u_{nk}^R \\rangle |_{\\lambda=0}",
        "\\varepsilon_{nk} \\partial_\\lambda H |_{\\lambda=0}",
        "\\varepsilon_{nk} \\cdot \\varepsilon_{mk} |_{\\lambda=0}",
        "\\mathbf{G}_n(t) \\times \\mathbf{G}_m(t) |_{t=0}",
        "\\mathbf{G}_n(t) \\cdot \\mathbf{G}_m(t) |_{t=0}",
        "\\sum_n \\varepsilon_{nk} \\varepsilon_{mk} |_{\\lambda=0}",
        "\\lambda e^{\\lambda c} |_{\\lambda=0}",
        "e^{\\lambda} H |_{\\lambda=0}",
      })
  void aBarBehindAProductIsRefused(String latex) {
    refused(latex, "it is not clear whether the factors before this one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\partial_t e^{t c} e^{t}",
        "\\partial_t t^2 e^{t c}",
        "\\frac{d}{dt} \\cos(t) c e^{t c}",
        "\\frac{\\partial}{\\partial t} t \\frac{c}{t}",
        "\\partial_t^2 e^{t H} e^{t H}",
        "c \\partial_t e^{t H} H e^{- t H}",
      })
  void aDerivativeBeforeSeveralFactorsThatShowItsVariableIsRefused(String latex) {
    refused(latex, "it is not clear how far this derivative reaches");
  }

  private static void refused(String latex, String message) {
    ReadingException e = assertThrows(ReadingException.class, () -> Symbols.read(latex), latex);
    assertTrue(String.valueOf(e.getMessage()).startsWith(message), e.getMessage());
    assertTrue(e.hint().startsWith("put in brackets"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2 \\partial_\\lambda \\varepsilon_{nk} |_{\\lambda=0}; 2 (\\partial_\\lambda \\varepsilon_{nk}) |_{\\lambda=0}",
        "\\frac{\\lambda^2}{2} \\partial_\\lambda^2 H |_{\\lambda=0}; \\frac{\\lambda^2}{2} (\\partial_\\lambda^2 H |_{\\lambda=0})",
        "\\lambda H |_{\\lambda=0}; \\lambda (H |_{\\lambda=0})",
        "H |_{\\lambda=0} U(0) H |_{\\lambda=0}; (H |_{\\lambda=0}) U(0) (H |_{\\lambda=0})",
        "H (H) |_{\\lambda=0}; H (H |_{\\lambda=0})",
        "\\partial_t e^{t c} c; (\\partial_t e^{t c}) c",
        "\\partial_t (e^{t c}) e^{t}; (\\partial_t e^{t c}) e^{t}",
        "\\frac{d}{dt} (t^2) t; (\\frac{d}{dt} t^2) t",
        "\\partial_t \\varepsilon_{nk} H; (\\partial_t \\varepsilon_{nk}) H",
      })
  void whatIsClearIsReadAsBefore(String latex, String same) {
    Formula read = Symbols.read(latex);
    assertEquals(Symbols.read(same), read);
    assertEquals(read, Symbols.read(Latex.of(read)), Latex.of(read));
  }
}
