package org.rederive.engine.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rederive.result.Convergence;
import org.rederive.result.Convergence.Condition;
import org.rederive.result.Convergence.Line;
import org.rederive.result.Convergence.Shape;
import org.rederive.result.Verdict;

/** What differences over widths say about a claimed order. */
class ConvergenceTest {
  private static final List<Double> WIDTHS =
      IntStream.rangeClosed(7, 11).mapToObj(n -> Math.scalb(1.0, -n)).toList();

  @Test
  void aPowerIsRecognisedAndOtherPowersAreNot() {
    for (int power = 1; power <= 4; power++) {
      int exponent = power;
      Line curve = curve(s -> 0.5 * Math.pow(s, exponent) * (1 + s));
      for (int claimed = 1; claimed <= 4; claimed++) {
        Shape expected =
            power == claimed
                ? Shape.AS_CLAIMED
                : power > claimed ? Shape.FASTER : Shape.ANOTHER_ORDER;
        boolean tiny = 0.5 * Math.pow(narrowest(), power) < 1e-10;
        assertEquals(tiny ? Shape.NOT_REACHED : expected, curve.shape(claimed));
      }
    }
  }

  @Test
  void aTinyTermOfLowerOrderBelowALargeOneIsSeen() {
    for (double tiny : new double[] {3e-5, 1e-4, 3e-4}) {
      assertEquals(Shape.LOWER_ORDER, curve(s -> tiny * s + s * s).shape(2), "" + tiny);
      assertEquals(Shape.LOWER_ORDER, curve(s -> 1e3 * s * s * (tiny + s)).shape(3), "" + tiny);
    }
    assertEquals(Shape.PLATEAU, curve(s -> 1e-5 + s).shape(1));
    assertEquals(1, curve(s -> 1e-4 * s + s * s).lower(2).orElseThrow());
  }

  @Test
  void aSmallCoefficientBelowAHigherPowerIsAsClaimed() {
    for (double small : new double[] {5e-5, 1e-4, 3e-4}) {
      assertEquals(Shape.SMALL_AS_CLAIMED, curve(s -> small * s + s * s).shape(1), "" + small);
    }
    assertEquals(Shape.FASTER, curve(s -> s * s + 3 * s * s * s).shape(1));
  }

  @Test
  void aSlopeThatIsStillOnItsWayIsAsClaimedIfTheCoefficientIsKnown() {
    assertEquals(Shape.AS_CLAIMED, curve(s -> s * s - 200 * s * s * s).shape(2));
    assertEquals(Shape.AS_CLAIMED, curve(s -> 0.003 * s + s * s).shape(1));
    assertEquals(Shape.NOT_REACHED, curve(s -> Math.pow(s, 1.8)).shape(2));
    assertEquals(Shape.NOT_REACHED, curve(s -> s * s * -Math.log(s)).shape(2));
  }

  @Test
  void higherOrdersAndOtherPowersAreNoTermsOfLowerOrder() {
    List<DoubleUnaryOperator> all =
        List.of(
            s -> s * s - 5 * s * s * s + 20 * Math.pow(s, 4),
            s -> s * s / (1 - 10 * s),
            s -> s * s + 3 * Math.pow(s, 4),
            s -> s * s + 2e-9,
            s -> s * s * Math.hypot(1 - 100 * s, 0.3),
            s -> s * s * -Math.log(s),
            s -> Math.pow(s, 2.5));
    for (DoubleUnaryOperator difference : all) {
      assertTrue(curve(difference).lower(2).isEmpty(), "" + all.indexOf(difference));
    }
    assertTrue(curve(Math::sqrt).lower(3).isEmpty());
  }

  @Test
  void digitsThatAreRoundedAreNoTermsOfLowerOrder() {
    for (int seed = 0; seed < 2000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      assertTrue(
          curve(s -> s * s * (1 + s + 5e-5 * random.nextDouble(-1, 1))).lower(2).isEmpty(),
          "seed " + seed);
      assertTrue(
          curve(s -> 1e3 * s * s * s * (1 + s + 5e-5 * random.nextDouble(-1, 1)))
              .lower(3)
              .isEmpty(),
          "seed " + seed);
    }
  }

  @Test
  void anOrderIsAnotherOneIfOneHamiltonianIsSlowerOrIfMostAreFaster() {
    DoubleUnaryOperator linear = s -> 0.3 * s + s * s;
    DoubleUnaryOperator square = s -> s * s + s * s * s;
    DoubleUnaryOperator tiny = s -> 1e-4 * s + s * s;
    assertEquals(Verdict.HOLDS, verdict(1, 10, linear, 0, square));
    assertEquals(Verdict.HOLDS, verdict(1, 9, linear, 1, square));
    assertEquals(Verdict.HOLDS, verdict(1, 5, linear, 5, tiny));
    assertEquals(Verdict.UNDECIDED, verdict(1, 5, linear, 5, square));
    assertEquals(Verdict.REFUTED, verdict(1, 3, linear, 7, square));
    assertEquals(Verdict.REFUTED, verdict(1, 0, linear, 10, square));
    assertEquals(Verdict.HOLDS, verdict(2, 10, square, 0, linear));
    assertEquals(Verdict.UNDECIDED, verdict(2, 9, square, 1, linear));
    assertEquals(Verdict.UNDECIDED, verdict(2, 9, square, 1, tiny));
    assertEquals(Verdict.REFUTED, verdict(2, 6, square, 4, tiny));
    assertEquals(Verdict.REFUTED, verdict(3, 0, linear, 10, square));
  }

  private static Verdict verdict(
      int claimed, int some, DoubleUnaryOperator one, int others, DoubleUnaryOperator other) {
    List<Line> lines =
        IntStream.range(0, some + others)
            .mapToObj(n -> curve(n < some ? one : other, 2 + n % 2))
            .toList();
    Convergence convergence =
        new Convergence(
            new Convergence.Parameter("width", "s", "a width"),
            claimed,
            WIDTHS,
            lines,
            Optional.empty());
    return new Conclusion(convergence, lines.size()).verdict();
  }

  @Test
  void aSmallConstantIsNoLimit() {
    assertEquals(Shape.PLATEAU, curve(s -> 1e-9).shape(2));
    assertEquals(Shape.PLATEAU, curve(s -> 1e-3 + s * s).shape(2));
  }

  @Test
  void aConstantThatHasNotTakenOverYetLeavesItOpen() {
    double narrowest = narrowest();
    assertEquals(Shape.NOT_REACHED, curve(s -> narrowest * narrowest * 0.3 + s * s).shape(2));
  }

  @Test
  void roundingAtAllWidthsIsEqualityAndRoundingAtTheLastIsNothing() {
    assertEquals(Shape.EQUAL, curve(s -> 1e-15).shape(2));
    assertEquals(Shape.EQUAL, curve(s -> 0).shape(2));
    assertEquals(Shape.NOT_REACHED, curve(s -> s > 2 * narrowest() ? s * s : 1e-15).shape(2));
  }

  @Test
  void whatTheLimitNeedsAndIsNotSoLeavesItOpenWhateverTheDifferencesDo() {
    List<Condition> missed = List.of(new Condition("transient", 0.1, 1e-9, false));
    assertEquals(Shape.NOT_REACHED, curve(s -> s * s, 0, missed).shape(2));
    assertEquals(Shape.NOT_REACHED, curve(s -> 1e-3, 0, missed).shape(2));
    List<Condition> met = List.of(new Condition("transient", 1e-12, 1e-9, true));
    assertEquals(Shape.AS_CLAIMED, curve(s -> s * s, 0, met).shape(2));
  }

  @Test
  void differencesBelowTheMeasuredErrorAreNotDifferences() {
    assertEquals(Shape.PLATEAU, curve(s -> 1e-6, 0, List.of()).shape(2));
    assertEquals(Shape.EQUAL, curve(s -> 1e-6, 1e-6, List.of()).shape(2));
    assertEquals(Shape.NOT_REACHED, curve(s -> s * s, 1e-6, List.of()).shape(2));
  }

  private static double narrowest() {
    return WIDTHS.get(WIDTHS.size() - 1);
  }

  private static Line curve(DoubleUnaryOperator difference) {
    return curve(difference, 0, List.of());
  }

  private static Line curve(DoubleUnaryOperator difference, int bands) {
    Line line = curve(difference);
    return new Line("generic", bands, List.of(), line.differences(), line.trend(), List.of());
  }

  private static Line curve(
      DoubleUnaryOperator difference, double error, List<Condition> conditions) {
    List<Double> all = WIDTHS.stream().map(difference::applyAsDouble).toList();
    return new Line("generic", 2, List.of(), all, Trends.of(WIDTHS, all, error, 1e-11), conditions);
  }
}
