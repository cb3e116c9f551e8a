package org.rederive.engine.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stays of differences at zero is seen in components before it shows in their length. */
class ConstantTest {
  private static final double ERROR = 1e-12;

  private static Optional<Constant> of(DoubleFunction<double[]> components) {
    return Constant.of(
        IntStream.rangeClosed(6, 10).mapToObj(n -> components.apply(Math.scalb(1.0, -n))).toList());
  }

  private static boolean isThere(DoubleFunction<double[]> components) {
    return of(components).orElseThrow().isThere(ERROR);
  }

  @Test
  void aConstantBesideALargerTermInAnotherComponentIsThere() {
    Constant constant = of(x -> new double[] {1e-4, 5 * x + 3 * x * x}).orElseThrow();
    assertTrue(constant.isThere(ERROR));
    assertEquals(1e-4, constant.estimate(ERROR).value(), 1e-8);
    assertTrue(isThere(x -> new double[] {1e-4 - 5 * x, x * x}));
  }

  @Test
  void whatGoesToZeroLeavesNone() {
    assertFalse(isThere(x -> new double[] {5 * x, 3 * x * x}));
    assertFalse(isThere(x -> new double[] {x * x * (1 + x), 0}));
    for (double power : new double[] {0.05, 0.1, 0.25, 0.5, 1.5, 2.5}) {
      assertFalse(isThere(x -> new double[] {Math.pow(x, power), 0}), "power " + power);
    }
  }

  @Test
  void phasesThatAreOthersAtEachValueLeaveNone() {
    assertFalse(isThere(x -> new double[] {x * Math.cos(3 / x), x * Math.sin(3 / x)}));
  }

  /** Lengths 1, 4, 16, 64 of a true limit, whose phases look like a constant by accident. */
  @Test
  void phasesThatLookLikeAConstantByAccidentLeaveNone() {
    double[][] turning = {{-34, 54.22}, {-14, 7.746}, {-4, 0}, {1, 0}};
    Constant accident = Constant.of(List.of(turning)).orElseThrow();
    assertTrue(accident.size() > 2, "size " + accident.size());
    assertTrue(accident.step() < accident.size() / 10, "step " + accident.step());
    assertFalse(accident.isThere(ERROR));
  }

  /**
   * Series in x and x² whose phases are random: 20,000 of them, some of which extrapolate smoothly.
   */
  @Test
  void randomPhasesLeaveNone() {
    RandomGenerator random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      int power = 1 + i % 2;
      double curved = random.nextDouble(-1, 1);
      assertFalse(
          isThere(
              x -> {
                double length = Math.pow(x, power) * (1 + curved * x);
                double phase = random.nextDouble(2 * Math.PI);
                return new double[] {length * Math.cos(phase), length * Math.sin(phase)};
              }),
          "series " + i);
    }
  }

  @Test
  void fewValuesAndOtherComponentsAtEachValueSayNothing() {
    assertEquals(Optional.empty(), Constant.of(List.of(new double[] {1}, new double[] {1})));
    assertEquals(Optional.empty(), of(x -> new double[x < 0.01 ? 1 : 2]));
  }
}
