package org.rederive.engine.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rederive.result.Convergence.Condition;
import org.rederive.result.Convergence.Line;
import org.rederive.result.Convergence.Shape;

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
        Shape expected = power == claimed ? Shape.AS_CLAIMED : Shape.ANOTHER_ORDER;
        boolean tiny = 0.5 * Math.pow(narrowest(), power) < 1e-10;
        assertEquals(tiny ? Shape.NOT_REACHED : expected, curve.shape(claimed));
      }
    }
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

  private static Line curve(
      DoubleUnaryOperator difference, double error, List<Condition> conditions) {
    List<Double> all = WIDTHS.stream().map(difference::applyAsDouble).toList();
    return new Line("generic", 2, all, Trends.of(WIDTHS, all, error), conditions);
  }
}
