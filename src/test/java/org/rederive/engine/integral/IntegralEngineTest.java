package org.rederive.engine.integral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.SmallDocuments;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.engine.Answer;
import org.rederive.engine.Question;
import org.rederive.result.Finding;
import org.rederive.result.Options;
import org.rederive.result.Verdict;
import org.rederive.setting.Settings;

/** Integrals between two ends are sums that agree, or nothing is said of them. */
class IntegralEngineTest {
  private static String document(String claim) {
    return SmallDocuments.bands(
            """
    | $`k`$, $`p`$ | crystal momentum, one component | |
    | $`t`$ | time | |
    | $`a`$, $`m`$ | real number | |
    | $`-`$ | lowest band | |
    | $`n`$ | band index | |
    | $`S(k)`$ | defined | |
    | $`s_n(k)`$ | right eigenvector of $`S(k)`$ | |
    | $`Z`$ | defined | |

    <!-- rederive: define -->
    ```math
    Z = \\int_0^{\\infty} e^{- k} \\, dk
    ```

    <!-- rederive: define -->
    ```math
    S(k) = \\begin{pmatrix} 0 & 1 + 2 e^{-i k} \\\\ 1 + 2 e^{i k} & 0 \\end{pmatrix}
    ```

    <!-- rederive: assume normalised-eigenvectors -->

    <!-- rederive: claim d -->
    ```math
    """)
        + claim
        + "\n```\n";
  }

  private static Finding finding(String claim) {
    Derivations.Reading reading = Settings.of(Map.of("d.md", document(claim)));
    assertEquals(List.of(), reading.problems());
    Derivation derivation = reading.derivations().get(0);
    Question question = Question.whole(derivation, derivation.statements().get(0));
    Answer answer = new IntegralEngine(Options.of(20260101, 20)).ask(question);
    return ((Answer.Found) answer).findings().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\int_0^a \\cos k \\, dk = \\sin a; HOLDS",
        "\\int_0^a \\cos k \\, dk = \\cos a; REFUTED",
        "\\partial_t \\int_0^t e^{a k} \\, dk = e^{a t}; HOLDS",
        "\\partial_t \\int_0^t e^{a k} \\, dk = a e^{a t}; REFUTED",
        "\\int_0^a \\int_0^m k p \\, dp \\, dk = \\frac{a^2 m^2}{4}; HOLDS",
        "\\int_{-\\pi}^{\\pi} \\frac{dk}{2 \\pi} \\cos^2 k = \\frac{1}{2}; HOLDS",
        "\\int_{-\\pi}^{\\pi} \\frac{dk}{2 \\pi} \\cos^2 k = \\pi; REFUTED"
      })
  void whatConvergesIsCompared(String claim, Verdict verdict) {
    assertEquals(verdict, finding(claim).verdict());
  }

  /** A pole that a symmetric rule would cancel, an end that is none, an integrand with a root. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\int_{-1}^1 \\frac{1}{k} \\, dk = 0",
        "\\int_{-a}^a \\frac{1}{k^3} \\, dk = 0",
        "\\int_0^1 \\frac{1}{k} \\, dk = 10",
        "\\int_0^1 \\sqrt{k} \\, dk = \\frac{2}{3}",
        "\\int_{-\\pi}^{\\pi} \\int_{-\\pi}^{\\pi} \\frac{1}{\\sin k} \\, dk \\, dp = 0"
      })
  void whatDoesNotConvergeIsUndecided(String claim) {
    assertEquals(Verdict.UNDECIDED, finding(claim).verdict());
  }

  /** In another gauge it would be another multiple of 2π, and in most gauges nothing. */
  @Test
  void aConnectionHasNoIntegralBecauseItsGaugeIsAnother() {
    String phase = "\\int_0^{2 \\pi} i \\langle s_-(k) | \\partial_k s_-(k) \\rangle \\, dk = ";
    assertEquals(Verdict.UNDECIDED, finding(phase + "\\pi").verdict());
    assertEquals(Verdict.UNDECIDED, finding(phase + "0").verdict());
  }

  /** |m| of two and more is seldom drawn, and the integer of a plane changes there. */
  @Test
  void numbersFarFromOneAreTriedToo() {
    String sign =
        "\\frac{1}{2 \\pi i} \\int_0^{2 \\pi} \\frac{i e^{i k}}{e^{i k} + m/4} \\, dk = 1";
    assertEquals(Verdict.REFUTED, finding(sign).verdict());
  }

  @Test
  void integralsWithoutTwoEndsAreNotComputed() {
    Finding endless = finding("\\int_0^{\\infty} e^{- k} \\, dk = 1");
    assertEquals(Verdict.UNSUPPORTED, endless.verdict());
    assertTrue(endless.detail().contains("between two ends"), endless.detail());
  }
}
