package org.rederive.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rederive.evaluate.EveryInterpretation.assertHolds;
import static org.rederive.evaluate.EveryInterpretation.assertHoldsWithExponentials;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.evaluate.Grammar.Along;
import org.rederive.evaluate.Grammar.Num;
import org.rederive.evaluate.Grammar.Op;
import org.rederive.evaluate.Grammar.Seed;

/** Laws of derivatives, of random functions of the coordinates in every number system. */
@Domain(Grammar.class)
class DerivativeLaws {
  private static final int TRIES = 5;

  // ---- products

  /** In brackets: 2 2 could be one number. */
  @Property(tries = TRIES)
  void numbersObeyTheProductRule(@ForAll Along a, @ForAll Num x, @ForAll Num y, @ForAll Seed seed) {
    assertHolds(
        "\\partial_%s ((%s) (%s))".formatted(a, x, y),
        "(\\partial_%s (%s)) (%s) + (%s) (\\partial_%s (%s))".formatted(a, x, y, x, a, y),
        seed.value());
  }

  @Property(tries = TRIES)
  void operatorsObeyTheProductRuleInTheirOrder(
      @ForAll Along a, @ForAll Op x, @ForAll Op y, @ForAll Seed seed) {
    assertHolds(
        "\\partial_%s (%s %s)".formatted(a, x, y),
        "(\\partial_%s (%s)) %s + %s (\\partial_%s (%s))".formatted(a, x, y, x, a, y),
        seed.value());
  }

  @Property(tries = TRIES)
  void aMatrixElementObeysTheProductRuleWithBothItsStates(
      @ForAll Along a, @ForAll Op x, @ForAll Seed seed) {
    String d = "\\partial_" + a;
    assertHolds(
        "%s \\langle u_{nk}^L | %s | u_{mk}^R \\rangle".formatted(d, x),
        ("\\langle %1$s u_{nk}^L | %2$s | u_{mk}^R \\rangle"
                + " + \\langle u_{nk}^L | (%1$s (%2$s)) | u_{mk}^R \\rangle"
                + " + \\langle u_{nk}^L | %2$s | %1$s u_{mk}^R \\rangle")
            .formatted(d, x),
        seed.value());
  }

  @Property(tries = TRIES)
  void derivativesOfOperatorsAreDerivationsOfTheCommutator(
      @ForAll Along a, @ForAll Op x, @ForAll Op y, @ForAll Seed seed) {
    assertHolds(
        "\\partial_%s [%s, %s]".formatted(a, x, y),
        "[\\partial_%1$s (%2$s), %3$s] + [%2$s, \\partial_%1$s (%3$s)]".formatted(a, x, y),
        seed.value());
  }

  // ---- what commutes with a derivative

  @Property(tries = TRIES)
  void derivativesOfNumbersCommute(
      @ForAll Along a, @ForAll Along b, @ForAll Num x, @ForAll Seed seed) {
    assertHolds(twice(a, b, x.latex()), twice(b, a, x.latex()), seed.value());
  }

  @Property(tries = TRIES)
  void derivativesOfOperatorsCommute(
      @ForAll Along a, @ForAll Along b, @ForAll Op x, @ForAll Seed seed) {
    assertHolds(twice(a, b, x.latex()), twice(b, a, x.latex()), seed.value());
  }

  /** Two derivatives; the same index twice would be summed over. */
  private static String twice(Along a, Along b, String x) {
    String second = a.equals(b) && a.equals(new Along("i")) ? "l" : b.latex();
    return "\\partial_%s (\\partial_%s (%s))".formatted(a, second, x);
  }

  @Property(tries = TRIES)
  void coordinatesAreReal(@ForAll Along a, @ForAll Op x, @ForAll Num c, @ForAll Seed seed) {
    assertHolds(
        "\\partial_%s [%s]^{\\dagger}".formatted(a, x),
        "(\\partial_%s (%s))^{\\dagger}".formatted(a, x),
        seed.value());
    assertHolds(
        "\\partial_%s ([%s]^*)".formatted(a, c),
        "(\\partial_%s (%s))^*".formatted(a, c),
        seed.value());
  }

  @Property(tries = TRIES)
  void theTraceOfADerivativeIsTheDerivativeOfTheTrace(
      @ForAll Along a, @ForAll Op x, @ForAll Seed seed) {
    assertHolds(
        "\\partial_%s \\mathrm{Tr}(%s E_{nk})".formatted(a, x),
        "\\mathrm{Tr}(\\partial_%s (%s E_{nk}))".formatted(a, x),
        seed.value());
  }

  @Property(tries = TRIES)
  void aComponentOfTheGradientIsThePartialDerivative(@ForAll Num x, @ForAll Seed seed) {
    assertHolds("(\\nabla_k (%s))_i".formatted(x), "\\partial_i (%s)".formatted(x), seed.value());
  }

  // ---- chains

  @Property(tries = TRIES)
  void powersAndReciprocalsObeyTheChainRule(@ForAll Along a, @ForAll Num x, @ForAll Seed seed) {
    assertHolds(
        "\\partial_%s ([%s]^3)".formatted(a, x),
        "3 [%2$s]^2 (\\partial_%1$s (%2$s))".formatted(a, x),
        seed.value());
    assertHolds(
        "E_{nk}^2 \\partial_%s \\frac{1}{E_{nk}}".formatted(a),
        "-\\partial_%s E_{nk}".formatted(a),
        seed.value());
  }

  @Property(tries = TRIES)
  void exponentialsAndLogarithmsObeyTheChainRule(
      @ForAll Along a, @ForAll Num x, @ForAll Seed seed) {
    assertHoldsWithExponentials(
        "\\partial_%s \\exp(%s)".formatted(a, x),
        "\\exp(%2$s) (\\partial_%1$s (%2$s))".formatted(a, x),
        seed.value());
    assertHolds(
        "E_{nk} \\partial_%s \\ln(E_{nk})".formatted(a),
        "\\partial_%s E_{nk}".formatted(a),
        seed.value());
  }

  // ---- r = i∂

  @Property(tries = TRIES)
  void theCommutatorWithAPositionIsTheDerivative(@ForAll Op x, @ForAll Seed seed) {
    assertHolds("[\\hat{r}_i, %s]".formatted(x), "i \\partial_i (%s)".formatted(x), seed.value());
  }

  @Property(tries = TRIES)
  void positionsCommute(@ForAll Op x, @ForAll Seed seed) {
    assertHolds(
        "%1$s \\hat{r}_i \\hat{r}_j".formatted(x),
        "%1$s \\hat{r}_j \\hat{r}_i".formatted(x),
        seed.value());
  }

  // ---- examples

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\partial_t (t^3 \\lambda); 3 t^2 \\lambda",
        "\\partial_{\\lambda} (t + \\lambda)^2; 2 t + 2 \\lambda",
        "\\partial_i (c y); 0",
        "\\nabla_{r_c} (r_c \\cdot r_c); 2 r_c",
        "\\nabla_k (k \\cdot p); p",
      })
  void elementaryDerivativesAreKnown(String left, String right) {
    assertHolds(left, right, 1);
  }

  // ---- planted errors

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\partial_t (E_{nk} E_{mk}); (\\partial_t E_{nk}) E_{mk}",
        "\\partial_i (A H); (\\partial_i A) H + (\\partial_i H) A",
        "\\partial_t \\langle u_{nk}^L | A | u_{mk}^R \\rangle;"
            + " \\langle u_{nk}^L | (\\partial_t A) | u_{mk}^R \\rangle",
        "\\partial_i [A, H]; [\\partial_i A, H]",
        "\\partial_t (\\partial_{\\lambda} E_{nk}); \\partial_t (\\partial_t E_{nk})",
        "\\partial_t (A^{\\dagger}); -(\\partial_t A)^{\\dagger}",
        "\\partial_t (E_{nk}^3); 3 E_{nk}^2",
        "\\partial_t E_{nk}^3; 2 E_{nk}^2 (\\partial_t E_{nk})",
        "E_{nk}^2 \\partial_t \\frac{1}{E_{nk}}; \\partial_t E_{nk}",
        "E_{nk} \\partial_t \\ln(E_{nk}); -\\partial_t E_{nk}",
        "[\\hat{r}_i, A]; -i \\partial_i A",
      })
  void aWrongLawIsCaughtInEveryNumberSystem(String left, String right) {
    assertEquals(
        NumberSystems.ALL.stream().map(NumberSystems.Judged::name).toList(),
        EveryInterpretation.violated(left, right, 6));
  }
}
