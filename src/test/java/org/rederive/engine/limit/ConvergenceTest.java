package org.rederive.engine.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.rederive.result.Convergence.Line;
import org.rederive.result.Convergence.Shape;

/** What differences over widths say about a claimed order. */
class ConvergenceTest {
  @Test
  void aPowerIsRecognisedAndOtherPowersAreNot() {
    for (int power = 1; power <= 4; power++) {
      int exponent = power;
      Line curve = curve(s -> 0.5 * Math.pow(s, exponent) * (1 + s));
      for (int claimed = 1; claimed <= 4; claimed++) {
        Shape expected = power == claimed ? Shape.AS_CLAIMED : Shape.OTHERWISE;
        boolean tiny = 0.5 * Math.pow(narrowest(), power) < 1e-10;
        assertEquals(tiny ? Shape.UNSETTLED : expected, curve.shape(claimed));
      }
    }
  }

  @Test
  void aSmallConstantIsNoLimit() {
    assertEquals(Shape.OTHERWISE, curve(s -> 1e-9).shape(2));
    assertEquals(Shape.OTHERWISE, curve(s -> 1e-3 + s * s).shape(2));
  }

  @Test
  void aConstantThatHasNotTakenOverYetLeavesItOpen() {
    double narrowest = narrowest();
    assertEquals(Shape.UNSETTLED, curve(s -> narrowest * narrowest * 0.3 + s * s).shape(2));
  }

  @Test
  void roundingAtAllWidthsIsEqualityAndRoundingAtTheLastIsNothing() {
    assertEquals(Shape.EQUAL, curve(s -> 1e-15).shape(2));
    assertEquals(Shape.EQUAL, curve(s -> 0).shape(2));
    assertEquals(Shape.UNSETTLED, curve(s -> s > 2 * narrowest() ? s * s : 1e-15).shape(2));
    assertEquals(Shape.UNSETTLED, curve(s -> Double.NaN).shape(2));
  }

  private static double narrowest() {
    return WidthCheck.WIDTHS.get(WidthCheck.WIDTHS.size() - 1);
  }

  private static Line curve(DoubleUnaryOperator difference) {
    List<Double> all = WidthCheck.WIDTHS.stream().map(difference::applyAsDouble).toList();
    return new Line("generic", 2, all);
  }
}
