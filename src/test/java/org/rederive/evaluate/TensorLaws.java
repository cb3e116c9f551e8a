package org.rederive.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rederive.evaluate.EveryInterpretation.assertHolds;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.evaluate.Grammar.Num;
import org.rederive.evaluate.Grammar.Seed;
import org.rederive.evaluate.Grammar.Vec;

/** Laws of vectors, of indices that are summed over and of sums over bands. */
@Domain(Grammar.class)
class TensorLaws {
  private static final int TRIES = 5;

  // ---- the Levi-Civita symbol

  @Property(tries = TRIES)
  void twoLeviCivitaSymbolsContractToTwoDeltas(
      @ForAll Vec a, @ForAll Vec b, @ForAll Vec c, @ForAll Vec d, @ForAll Seed seed) {
    assertHolds(
        "\\varepsilon_{ijl} \\varepsilon_{isb} %s_j %s_l %s_s %s_b".formatted(a, b, c, d),
        "(%1$s \\cdot %3$s) (%2$s \\cdot %4$s) - (%1$s \\cdot %4$s) (%2$s \\cdot %3$s)"
            .formatted(a, b, c, d),
        seed.value());
  }

  @Property(tries = TRIES)
  void aCrossProductIsItsComponents(@ForAll Vec a, @ForAll Vec b, @ForAll Seed seed) {
    assertHolds(
        "(%s \\times %s)_i".formatted(a, b),
        "\\varepsilon_{ijl} %s_j %s_l".formatted(a, b),
        seed.value());
    assertHolds("%s \\cdot %s".formatted(a, b), "%s_j %s_j".formatted(a, b), seed.value());
  }

  @Property(tries = TRIES)
  void aSymmetricMatrixVanishesBesideTheLeviCivitaSymbol(@ForAll Num x, @ForAll Seed seed) {
    assertHolds("%s \\varepsilon_{ijl} M_{jl}".formatted(x), "0 p_i", seed.value());
  }

  // ---- vectors

  @Property(tries = TRIES)
  void crossProductsAreAntisymmetricAndTripleProductsCyclic(
      @ForAll Vec a, @ForAll Vec b, @ForAll Vec c, @ForAll Seed seed) {
    assertHolds("%s \\times %s".formatted(a, b), "-%s \\times %s".formatted(b, a), seed.value());
    assertHolds(
        "%s \\cdot (%s \\times %s)".formatted(a, b, c),
        "%s \\cdot (%s \\times %s)".formatted(b, c, a),
        seed.value());
  }

  @Property(tries = TRIES)
  void aDoubleCrossProductIsBacMinusCab(
      @ForAll Vec a, @ForAll Vec b, @ForAll Vec c, @ForAll Seed seed) {
    assertHolds(
        "%s \\times (%s \\times %s)".formatted(a, b, c),
        "%2$s (%1$s \\cdot %3$s) - %3$s (%1$s \\cdot %2$s)".formatted(a, b, c),
        seed.value());
  }

  @Property(tries = TRIES)
  void theCurlOfAGradientVanishes(@ForAll Num x, @ForAll Seed seed) {
    assertHolds(
        "\\varepsilon_{ijl} \\partial_j (\\partial_l (%s))".formatted(x), "0 p_i", seed.value());
  }

  // ---- names of indices

  @Property(tries = TRIES)
  void aRenamedSummationIndexChangesNothing(
      @ForAll Vec a, @ForAll Vec b, @ForAll Vec c, @ForAll Seed seed) {
    assertHolds(
        "%s_i %s_i %s_j".formatted(a, b, c), "%s_s %s_s %s_j".formatted(a, b, c), seed.value());
    assertHolds(
        "\\varepsilon_{ijl} %s_j %s_l".formatted(a, b),
        "\\varepsilon_{isb} %s_s %s_b".formatted(a, b),
        seed.value());
  }

  @Property(tries = TRIES)
  void aRenamedBandIndexChangesNothing(@ForAll Num x, @ForAll Seed seed) {
    String renamed = x.latex().replace("_{mk}", "_{ok}");
    assertHolds("\\sum_m %s".formatted(x), "\\sum_o %s".formatted(renamed), seed.value());
  }

  // ---- sums over bands

  @Property(tries = TRIES)
  void theOrderOfSumsDoesNotMatter(@ForAll Num x, @ForAll Seed seed) {
    assertHolds("\\sum_n \\sum_m %s".formatted(x), "\\sum_m \\sum_n %s".formatted(x), seed.value());
  }

  @Property(tries = TRIES)
  void sumsAreLinear(@ForAll Num x, @ForAll Num y, @ForAll Seed seed) {
    assertHolds(
        "\\sum_m (%s + c %s)".formatted(x, y),
        "\\sum_m %s + c \\sum_m %s".formatted(x, y),
        seed.value());
  }

  @Property(tries = TRIES)
  void aSumIsOneOfItsTermsAndAllOthers(@ForAll Num x, @ForAll Seed seed) {
    String same = x.latex().replace("_{mk}", "_{nk}");
    assertHolds(
        "\\sum_m %s".formatted(x), "%s + \\sum_{m \\neq n} %s".formatted(same, x), seed.value());
  }

  @Property(tries = TRIES)
  void aKroneckerDeltaPicksItsTerm(@ForAll Num x, @ForAll Seed seed) {
    String same = x.latex().replace("_{mk}", "_{nk}");
    assertHolds("\\sum_m \\delta_{nm} %s".formatted(x), same, seed.value());
  }

  // ---- examples

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\varepsilon_{ijl} \\varepsilon_{ijl}; 6",
        "\\varepsilon_{ijl} \\varepsilon_{sjl} p_s; 2 p_i",
        "\\sum_n \\sum_m \\delta_{nm}; \\sum_n 1",
        "p \\times p; 0 p",
      })
  void elementaryContractionsAreKnown(String left, String right) {
    assertHolds(left, right, 1);
  }

  // ---- planted errors

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\varepsilon_{ijl} \\varepsilon_{isb} p_j g_l p_s h_b;"
            + " (p \\cdot h) (g \\cdot p) - (p \\cdot p) (g \\cdot h)",
        "(p \\times g)_i; \\varepsilon_{ijl} p_l g_j",
        "p \\times g; g \\times p",
        "p \\times (g \\times h); g (p \\cdot h) + h (p \\cdot g)",
        "p_i g_i h_j; p_i g_j h_i",
        "\\sum_m E_{mk}; \\sum_{m \\neq n} E_{mk}",
        "\\sum_m \\delta_{nm} E_{mk}; \\sum_m E_{mk}",
      })
  void aWrongLawIsCaughtInEveryNumberSystem(String left, String right) {
    assertEquals(
        NumberSystems.ALL.stream().map(NumberSystems.Judged::name).toList(),
        EveryInterpretation.violated(left, right, 6));
  }
}
