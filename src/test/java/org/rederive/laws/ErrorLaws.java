package org.rederive.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rederive.number.NumberSystem;
import org.rederive.number.WithError;

/**
 * The error that a double carries is that of its calculation: never less than what a changed number
 * changes in the result, and not many times more.
 */
class ErrorLaws {
  private static final WithError ZERO = WithError.SYSTEM.zero();

  /** How far numbers are off, in rounding units: so far that rounding itself does not count. */
  private static final double UNITS = 1e6;

  /** What an estimate may be above the worst of {@value #CHANGES} changes. */
  private static final double GENEROUS = 4;

  /** What second order, and the rounding of a changed number, may add to its first order. */
  private static final double FIRST_ORDER = 1 + 1e-4;

  private static final int CHANGES = 200;

  /** A calculation with two numbers, the same in every number system. */
  @FunctionalInterface
  private interface Calculation {
    WithError of(NumberSystem<WithError> n, WithError a, WithError b);
  }

  private record Named(String name, Calculation calculation) {}

  private static List<Named> calculations() {
    return List.of(
        new Named("a + b", (n, a, b) -> n.add(a, b)),
        new Named("a - b", (n, a, b) -> n.subtract(a, b)),
        new Named("a b", (n, a, b) -> n.multiply(a, b)),
        new Named("5 + a b", (n, a, b) -> n.addProduct(n.of(5), a, b)),
        new Named("a + b / 8", (n, a, b) -> n.addProduct(a, b, n.of(0.125, 0))),
        new Named("1 / a", (n, a, b) -> n.inverse(a)),
        new Named("1 / b", (n, a, b) -> n.inverse(b)),
        new Named("exp a", (n, a, b) -> n.exp(a)),
        new Named("a*", (n, a, b) -> n.conjugate(a)),
        new Named("a / 8 + 3 b", (n, a, b) -> combined(n, a, b)));
  }

  private static WithError combined(NumberSystem<WithError> n, WithError a, WithError b) {
    List<double[]> re = List.of(new double[] {9, 9, 0.125, 9}, new double[] {9, 9, 3, 9});
    List<double[]> im = List.of(new double[] {9, 9, 0, 9}, new double[] {9, 9, 0, 9});
    return n.combination(List.of(a, b), re, im, 2).at(1, 0);
  }

  /** Numbers of sizes that are not one, either larger. */
  private static Stream<WithError[]> numbers() {
    return Stream.of(
        new WithError[] {WithError.exact(3, 1), WithError.exact(0.125, -0.0625)},
        new WithError[] {WithError.exact(-0.0625, 0.25), WithError.exact(2, 16)});
  }

  @TestFactory
  Stream<DynamicTest> theErrorOfAResultIsWhatChangedNumbersChange() {
    return each(calculations().stream(), ErrorLaws::assertPropagated);
  }

  private static Stream<DynamicTest> each(
      Stream<Named> calculations, BiConsumer<Calculation, WithError[]> law) {
    return calculations.map(
        named ->
            DynamicTest.dynamicTest(
                named.name(), () -> numbers().forEach(x -> law.accept(named.calculation(), x))));
  }

  /** Either number is off, or both are. */
  private static void assertPropagated(Calculation calculation, WithError[] x) {
    for (int which = 1; which <= 3; which++) {
      double first = (which & 1) == 0 ? 0 : UNITS;
      double second = (which & 2) == 0 ? 0 : UNITS;
      double estimate = estimate(calculation, x, first, second);
      double worst = worst(calculation, x, first, second);
      double rounding = estimate(calculation, x, 0, 0);
      assertTrue(worst <= FIRST_ORDER * estimate, () -> worst + " is more than " + estimate);
      assertTrue(
          estimate <= GENEROUS * worst + 2 * rounding,
          () -> estimate + " is many times more than " + worst);
    }
  }

  private static double estimate(Calculation of, WithError[] x, double first, double second) {
    NumberSystem<WithError> n = WithError.SYSTEM;
    return of.of(n, n.uncertain(x[0], first), n.uncertain(x[1], second)).error();
  }

  private static double worst(Calculation of, WithError[] x, double first, double second) {
    NumberSystem<WithError> n = WithError.SYSTEM;
    SplittableRandom random = new SplittableRandom(7);
    WithError right = of.of(n, x[0], x[1]);
    double worst = 0;
    for (int change = 0; change < CHANGES; change++) {
      WithError wrong = of.of(n, changed(x[0], first, random), changed(x[1], second, random));
      worst = Math.max(worst, Math.hypot(wrong.re() - right.re(), wrong.im() - right.im()));
    }
    return worst;
  }

  /** The number moved by so many units in some direction. */
  private static WithError changed(WithError a, double units, SplittableRandom random) {
    double angle = 2 * Math.PI * random.nextDouble();
    double off = units * WithError.ROUNDING;
    return WithError.exact(a.re() + off * Math.cos(angle), a.im() + off * Math.sin(angle));
  }

  /** One rounding is about half a unit in the last place of the result. */
  @TestFactory
  Stream<DynamicTest> theRoundingOfAResultIsOfItsSize() {
    return each(
        calculations().stream().filter(named -> !named.name().equals("a*")),
        ErrorLaws::assertRounded);
  }

  private static void assertRounded(Calculation calculation, WithError[] x) {
    WithError result = calculation.of(WithError.SYSTEM, x[0], x[1]);
    double units = WithError.SYSTEM.uncertainty(result);
    double size = Math.hypot(result.re(), result.im());
    double parts = size + 3 * (1 + Math.hypot(x[1].re(), x[1].im())) * (1 + size);
    assertTrue(units >= 0.99 * size && units <= 2 * parts, () -> units + " for " + result);
  }

  @Test
  void exactNumbersAreCertainAndAnUncertainOneIsSoByItsUnits() {
    NumberSystem<WithError> n = WithError.SYSTEM;
    assertEquals(0, n.uncertainty(WithError.exact(0.1, 3)));
    assertEquals(8, n.uncertainty(n.uncertain(WithError.exact(0.1, 3), 8)));
    assertEquals(0x1p-50, n.uncertain(n.one(), 8).error());
    assertEquals(8, n.uncertainty(n.negate(n.uncertain(n.one(), 8))));
  }

  /** Squares of such numbers overflow or vanish. */
  @Test
  void numbersOfAnySizeHaveAModulus() {
    for (double size : new double[] {1e-300, 1e-150, 1, 1e150, 1e300}) {
      assertEquals(5 * size, WithError.exact(3 * size, -4 * size).modulus(), 1e-14 * size);
    }
    assertEquals(0, ZERO.modulus());
  }

  /** A product whose error forgets one factor. */
  @Test
  void aForgottenErrorIsNoticed() {
    Calculation forgetful = (n, a, b) -> n.multiply(a, n.uncertain(b, 0));
    assertFalse(
        numbers().allMatch(x -> worst(forgetful, x, 0, UNITS) <= estimate(forgetful, x, 0, UNITS)));
  }
}
