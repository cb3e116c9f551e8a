package org.rederive.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rederive.evaluate.EveryInterpretation.assertHolds;
import static org.rederive.evaluate.EveryInterpretation.assertHoldsWithExponentials;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.evaluate.Grammar.Num;
import org.rederive.evaluate.Grammar.Op;
import org.rederive.evaluate.Grammar.Seed;
import org.rederive.evaluate.Grammar.State;

/** Laws of operators, states and numbers, of random formulas in every number system. */
@Domain(Grammar.class)
class OperatorLaws {
  private static final int TRIES = 5;

  // ---- products

  @Property(tries = TRIES)
  void productsAssociateAndDistributeFromBothSides(
      @ForAll Op x, @ForAll Op y, @ForAll Op z, @ForAll Seed seed) {
    assertHolds("(%s %s) %s".formatted(x, y, z), "%s (%s %s)".formatted(x, y, z), seed.value());
    assertHolds(
        "%s (%s + %s) %s".formatted(x, y, z, x),
        "%s %s %s + %s %s %s".formatted(x, y, x, x, z, x),
        seed.value());
  }

  @Property(tries = TRIES)
  void theIdentityIsAUnitAndNumbersCommuteWithEverything(
      @ForAll Op x, @ForAll Num c, @ForAll Seed seed) {
    assertHolds("I %s I".formatted(x), x.latex(), seed.value());
    assertHolds("%s (%s I)".formatted(x, c), "%s %s".formatted(c, x), seed.value());
  }

  @Property(tries = TRIES)
  void aPowerIsARepeatedProduct(@ForAll Op x, @ForAll Seed seed) {
    assertHolds("[%s]^3".formatted(x), "%s %s %s".formatted(x, x, x), seed.value());
  }

  // ---- commutators

  @Property(tries = TRIES)
  void commutatorsObeyTheIdentityOfJacobi(
      @ForAll Op x, @ForAll Op y, @ForAll Op z, @ForAll Seed seed) {
    assertHolds(
        "[%s, [%s, %s]] + [%s, [%s, %s]]".formatted(x, y, z, y, z, x),
        "-[%s, [%s, %s]]".formatted(z, x, y),
        seed.value());
  }

  @Property(tries = TRIES)
  void aCommutatorIsADerivation(@ForAll Op x, @ForAll Op y, @ForAll Op z, @ForAll Seed seed) {
    assertHolds(
        "[%s, %s %s]".formatted(x, y, z),
        "[%s, %s] %s + %s [%s, %s]".formatted(x, y, z, y, x, z),
        seed.value());
  }

  @Property(tries = TRIES)
  void commutatorAndAnticommutatorAddUpToTwiceTheProduct(
      @ForAll Op x, @ForAll Op y, @ForAll Seed seed) {
    assertHolds(
        "[%s, %s] + \\{%s, %s\\}".formatted(x, y, x, y), "2 %s %s".formatted(x, y), seed.value());
  }

  // ---- adjoints and scalar products

  @Property(tries = TRIES)
  void theAdjointOfAProductIsTheProductOfTheAdjointsReversed(
      @ForAll Op x, @ForAll Op y, @ForAll Seed seed) {
    assertHolds(
        "(%s %s)^{\\dagger}".formatted(x, y),
        "[%s]^{\\dagger} [%s]^{\\dagger}".formatted(y, x),
        seed.value());
  }

  @Property(tries = TRIES)
  void theAdjointIsAnAntilinearInvolution(
      @ForAll Op x, @ForAll Op y, @ForAll Num c, @ForAll Seed seed) {
    assertHolds(
        "(%s [%s]^{\\dagger} + %s)^{\\dagger}".formatted(c, x, y),
        "[%s]^* %s + [%s]^{\\dagger}".formatted(c, x, y),
        seed.value());
  }

  @Property(tries = TRIES)
  void aScalarProductIsTheConjugateOfItsReverse(
      @ForAll State a, @ForAll State b, @ForAll Seed seed) {
    assertHolds(
        "\\langle %s | %s \\rangle^*".formatted(a, b),
        "\\langle %s | %s \\rangle".formatted(b, a),
        seed.value());
  }

  @Property(tries = TRIES)
  void anAdjointMovesToTheOtherSideOfAScalarProduct(
      @ForAll State a, @ForAll Op x, @ForAll State b, @ForAll Seed seed) {
    assertHolds(
        "\\langle %s | %s | %s \\rangle".formatted(a, x, b),
        "\\langle [%s]^{\\dagger} %s | %s \\rangle".formatted(x, a, b),
        seed.value());
  }

  @Property(tries = TRIES)
  void aMatrixElementIsLinearInTheOperatorAndAntilinearInTheBra(
      @ForAll State a, @ForAll Op x, @ForAll Num c, @ForAll Seed seed) {
    assertHolds(
        "\\langle %s | (%s %s + H) | u_{mk}^R \\rangle".formatted(a, c, x),
        "%s \\langle %s | %s | u_{mk}^R \\rangle + \\langle %s | H | u_{mk}^R \\rangle"
            .formatted(c, a, x, a),
        seed.value());
    assertHolds(
        "\\langle %s %s | u_{mk}^R \\rangle".formatted(c, a),
        "[%s]^* \\langle %s | u_{mk}^R \\rangle".formatted(c, a),
        seed.value());
  }

  // ---- traces, real and imaginary parts

  @Property(tries = TRIES)
  void theTraceIsCyclicAndLinear(@ForAll Op x, @ForAll Op y, @ForAll Num c, @ForAll Seed seed) {
    assertHolds(
        "\\mathrm{Tr}(%s %s)".formatted(x, y), "\\mathrm{Tr}(%s %s)".formatted(y, x), seed.value());
    assertHolds(
        "\\mathrm{Tr}(%s %s + %s)".formatted(c, x, y),
        "%s \\mathrm{Tr}(%s) + \\mathrm{Tr}(%s)".formatted(c, x, y),
        seed.value());
  }

  @Property(tries = TRIES)
  void aNumberIsItsRealAndImaginaryPartsAndItsModulusTheirSquares(
      @ForAll Num x, @ForAll Seed seed) {
    assertHolds(x.latex(), "\\mathrm{Re}(%s) + i \\mathrm{Im}(%s)".formatted(x, x), seed.value());
    assertHolds(
        "| %s |^2".formatted(x),
        "(\\mathrm{Re}(%s))^2 + (\\mathrm{Im}(%s))^2".formatted(x, x),
        seed.value());
  }

  // ---- exponentials

  @Property(tries = TRIES)
  void theExponentialOfTheNegativeIsTheInverse(@ForAll("letters") Op x, @ForAll Seed seed) {
    assertHoldsWithExponentials("\\exp(%s) \\exp(-%s)".formatted(x, x), "I", seed.value());
  }

  @Provide
  Arbitrary<Op> letters() {
    return Arbitraries.of("A", "H", "K", "C", "f").map(Op::new);
  }

  // ---- planted errors

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A (H K); (H A) K",
        "A (H + K); A H + K A",
        "(A)^3; A A",
        "[A, [H, K]] + [H, [K, A]]; [K, [A, H]]",
        "[A, H K]; [A, H] K + [A, K] H",
        "[A, H] + \\{A, H\\}; 2 H A",
        "(A H)^{\\dagger}; A^{\\dagger} H^{\\dagger}",
        "(c A)^{\\dagger}; c A^{\\dagger}",
        "\\langle u_{nk}^R | \\chi \\rangle^*; \\langle u_{nk}^R | \\chi \\rangle",
        "\\langle u_{nk}^R | A | \\chi \\rangle; \\langle A u_{nk}^R | \\chi \\rangle",
        "\\langle c u_{nk}^R | \\chi \\rangle; c \\langle u_{nk}^R | \\chi \\rangle",
        "\\mathrm{Tr}(A H K); \\mathrm{Tr}(H A K)",
        "E_{nk}; \\mathrm{Re}(E_{nk}) - i \\mathrm{Im}(E_{nk})"
      })
  void aWrongLawIsCaughtInEveryNumberSystem(String left, String right) {
    assertEquals(
        NumberSystems.ALL.stream().map(NumberSystems.Judged::name).toList(),
        EveryInterpretation.violated(left, right, 6));
  }
}
