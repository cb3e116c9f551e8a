package org.rederive.engine.exact;

import java.util.Map;
import java.util.TreeMap;

/**
 * A bound of the degree and of the coefficients of a rational function: numerator over a product of
 * known denominators.
 *
 * <p>The bounds are doubles, not whole numbers, because they may grow beyond any; rounding is far
 * below what they overestimate.
 *
 * @param numerator degree of the numerator
 * @param size its coefficients, which are Gaussian integers over a power of two
 * @param denominators exponent of each denominator by its number
 */
record Degree(double numerator, CoefficientSize size, Map<Integer, Double> denominators) {
  static final Degree VARIABLE = new Degree(1, CoefficientSize.ONE, Map.of());

  static Degree constant(CoefficientSize size) {
    return new Degree(0, size, Map.of());
  }

  /** Exponents in a common denominator. */
  static Map<Integer, Double> common(Map<Integer, Double> a, Map<Integer, Double> b) {
    if (a.equals(b) || b.isEmpty()) {
      return a;
    }
    Map<Integer, Double> most = new TreeMap<>(a);
    b.forEach((d, exponent) -> most.merge(d, exponent, Math::max));
    return most;
  }

  /** Exponents in the product of two denominators. */
  static Map<Integer, Double> product(Map<Integer, Double> a, Map<Integer, Double> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    Map<Integer, Double> sum = new TreeMap<>(a);
    b.forEach((d, exponent) -> sum.merge(d, exponent, Double::sum));
    return sum;
  }
}
