package org.rederive.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.rederive.number.Coordinate;
import org.rederive.number.GaussianRational;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.OrderLimitException;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;

/** Laws of lazily expanded Taylor series, exactly, in two coordinates to order four. */
class SeriesLaws {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final int X = Coordinate.MOMENTUM.place(0);
  private static final int T = Coordinate.TIME.place(0);

  private static long index(int x, int t) {
    return x * MultiIndex.unit(X) + t * MultiIndex.unit(T);
  }

  /** Random Gaussian integers as coefficients, the same each time an index is asked for. */
  private static Series<GaussianRational> series(long seed) {
    return Series.of(
        index -> {
          SplittableRandom random = new SplittableRandom(seed * 1_000_003 + index % 999_983);
          return FIELD.of(random.nextInt(1, 9), random.nextInt(-9, 10));
        });
  }

  private static Series<GaussianRational> product(
      Series<GaussianRational> a, Series<GaussianRational> b) {
    return ScalarSeries.product(a, b, FIELD);
  }

  private static Series<GaussianRational> derivative(Series<GaussianRational> a, int place) {
    return a.derivative(place, (c, n) -> FIELD.multiply(FIELD.of(n), c));
  }

  private static Series<GaussianRational> sum(
      Series<GaussianRational> a, Series<GaussianRational> b) {
    return Series.sum(a, b, FIELD::add);
  }

  private static void assertSame(Series<GaussianRational> a, Series<GaussianRational> b) {
    for (int x = 0; x <= 4; x++) {
      for (int t = 0; x + t <= 4; t++) {
        assertEquals(value(a, index(x, t)), value(b, index(x, t)), "order " + x + ", " + t);
      }
    }
  }

  private static GaussianRational value(Series<GaussianRational> a, long index) {
    GaussianRational value = a.at(index);
    return value == null ? FIELD.zero() : value;
  }

  // ---- concrete examples

  /** (1 + x)(1 − x + x²) = 1 + x³. */
  @Test
  void aProductOfPolynomialsIsMultipliedOut() {
    Series<GaussianRational> a = polynomial(x -> x <= 1 ? 1 : 0);
    Series<GaussianRational> b = polynomial(x -> x == 1 ? -1 : x <= 2 ? 1 : 0);
    assertSame(polynomial(x -> x == 0 || x == 3 ? 1 : 0), product(a, b));
  }

  private static Series<GaussianRational> polynomial(LongFunction<Integer> coefficients) {
    return Series.of(
        index -> {
          int x = MultiIndex.exponent(index, X);
          return index == index(x, 0) ? FIELD.of(coefficients.apply(x)) : FIELD.zero();
        });
  }

  /** ∂_x x³ = 3x². */
  @Test
  void theDerivativeOfAPowerLowersIt() {
    Series<GaussianRational> cube = polynomial(x -> x == 3 ? 1 : 0);
    assertSame(polynomial(x -> x == 2 ? 3 : 0), derivative(cube, X));
  }

  // ---- laws

  @Test
  void theDerivativeObeysTheProductRule() {
    Series<GaussianRational> a = series(1);
    Series<GaussianRational> b = series(2);
    for (int place : new int[] {X, T}) {
      Series<GaussianRational> right =
          sum(product(derivative(a, place), b), product(a, derivative(b, place)));
      assertSame(derivative(product(a, b), place), right);
    }
  }

  @Test
  void derivativesCommute() {
    Series<GaussianRational> a = series(3);
    assertSame(derivative(derivative(a, X), T), derivative(derivative(a, T), X));
  }

  @Test
  void productsAssociateAndDistribute() {
    Series<GaussianRational> a = series(4);
    Series<GaussianRational> b = series(5);
    Series<GaussianRational> c = series(6);
    assertSame(product(product(a, b), c), product(a, product(b, c)));
    assertSame(product(a, sum(b, c)), sum(product(a, b), product(a, c)));
  }

  @Test
  void theInverseTimesTheSeriesIsOne() {
    Series<GaussianRational> a = series(7);
    assertSame(Series.constant(FIELD.one()), product(a, ScalarSeries.inverse(a, FIELD)));
  }

  @Test
  void theExponentialObeysItsDifferentialEquation() {
    Series<GaussianRational> whole = series(8);
    Series<GaussianRational> a = whole.keeping(index -> index != 0);
    Series<GaussianRational> exp = ScalarSeries.exponential(a, FIELD);
    for (int place : new int[] {X, T}) {
      assertSame(derivative(exp, place), product(derivative(a, place), exp));
    }
  }

  @Test
  void theLogarithmUndoesTheExponentialAndTurnsProductsIntoSums() {
    Series<GaussianRational> a = series(11).keeping(index -> index != 0);
    assertSame(a, ScalarSeries.logarithm(ScalarSeries.exponential(a, FIELD), FIELD));
    Series<GaussianRational> b = series(12);
    Series<GaussianRational> c = series(13);
    assertSame(
        ScalarSeries.logarithm(product(b, c), FIELD),
        sum(ScalarSeries.logarithm(b, FIELD), ScalarSeries.logarithm(c, FIELD)));
  }

  // ---- a planted error

  @Test
  void aDerivativeWithoutItsFactorIsCaughtByTheProductRule() {
    Series<GaussianRational> a = series(9);
    Series<GaussianRational> b = series(10);
    Series<GaussianRational> wrong = product(a, b).derivative(X, (c, n) -> c);
    Series<GaussianRational> right =
        sum(product(a.derivative(X, (c, n) -> c), b), product(a, b.derivative(X, (c, n) -> c)));
    assertNotEquals(value(wrong, index(2, 0)), value(right, index(2, 0)));
  }

  // ---- at the largest exponents

  /** ∂_x^15 x^15 = 15!, exactly; ∂_x^16 of anything is refused and never that of a neighbour. */
  @Test
  void theFifteenthDerivativeIsExactAndTheSixteenthIsRefused() {
    Series<GaussianRational> power = polynomial(x -> x == MultiIndex.LARGEST ? 1 : 0);
    Series<GaussianRational> derived = power;
    for (int n = 0; n < MultiIndex.LARGEST; n++) {
      derived = derivative(derived, X);
    }
    GaussianRational factorial =
        GaussianRational.of(MultiIndex.factorialOf(MultiIndex.LARGEST), BigInteger.ONE);
    assertEquals(factorial, value(derived, 0));
    Series<GaussianRational> next = derivative(derived, X);
    assertThrows(OrderLimitException.class, () -> next.at(0));
    assertThrows(OrderLimitException.class, () -> derivative(series(1), X).at(index(15, 0)));
  }

  /** Without the guard x^16 would be the first power of the next coordinate. */
  @Test
  void theSixteenthDerivativeOfANeighbourIsNotTheFirst() {
    int next = X + 1;
    Series<GaussianRational> neighbour =
        Series.of(index -> index == MultiIndex.unit(next) ? FIELD.one() : null);
    Series<GaussianRational> derived = neighbour;
    for (int n = 0; n < 16; n++) {
      derived = derivative(derived, X);
    }
    Series<GaussianRational> all = derived;
    assertThrows(OrderLimitException.class, () -> all.at(0));
  }

  /** (1 + x)^15 has binomial coefficients, exp x has 1/n!, 1/(1 − 2x) has 2ⁿ, ln(1 + x) ±1/n. */
  @Test
  void coefficientsUpToTheLargestExponentAreThoseOfBigIntegers() {
    Series<GaussianRational> line = polynomial(x -> x <= 1 ? 1 : 0);
    Series<GaussianRational> power = line;
    for (int n = 1; n < 15; n++) {
      power = product(power, line);
    }
    var exponential = ScalarSeries.exponential(polynomial(x -> x == 1 ? 1 : 0), FIELD);
    var inverse = ScalarSeries.inverse(polynomial(x -> x == 0 ? 1 : x == 1 ? -2 : 0), FIELD);
    var logarithm = ScalarSeries.logarithm(line, FIELD);
    BigInteger whole = MultiIndex.factorialOf(15);
    for (int n = 1; n <= MultiIndex.LARGEST; n++) {
      BigInteger factorial = MultiIndex.factorialOf(n);
      BigInteger others = MultiIndex.factorialOf(15 - n);
      long at = index(n, 0);
      assertEquals(GaussianRational.of(whole, factorial.multiply(others)), value(power, at));
      assertEquals(GaussianRational.of(BigInteger.ONE, factorial), value(exponential, at));
      assertEquals(GaussianRational.of(BigInteger.TWO.pow(n), BigInteger.ONE), value(inverse, at));
      BigInteger sign = BigInteger.valueOf(n % 2 == 1 ? 1 : -1);
      assertEquals(GaussianRational.of(sign, BigInteger.valueOf(n)), value(logarithm, at));
    }
  }

  /** Both coordinates at 15: Π exp in x and t is the exponential of the sum. */
  @Test
  void theLargestExponentsOfTwoCoordinatesAreKeptApart() {
    Series<GaussianRational> sum =
        Series.of(index -> index == index(1, 0) || index == index(0, 1) ? FIELD.one() : null);
    BigInteger factorial = MultiIndex.factorialOf(15);
    assertEquals(
        GaussianRational.of(BigInteger.ONE, factorial.multiply(factorial)),
        value(ScalarSeries.exponential(sum, FIELD), index(15, 15)));
  }
}
