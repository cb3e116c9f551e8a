package org.rederive.exact;

import java.util.Map;
import java.util.TreeMap;

/**
 * A bound of the degree of a rational function: numerator over a product of known denominators.
 *
 * @param numerator degree of the numerator
 * @param denominators exponent of each denominator by its number
 */
record Degree(long numerator, Map<Integer, Integer> denominators) {
  static final Degree CONSTANT = new Degree(0, Map.of());
  static final Degree VARIABLE = new Degree(1, Map.of());

  /** Exponents in a common denominator. */
  static Map<Integer, Integer> common(Map<Integer, Integer> a, Map<Integer, Integer> b) {
    if (a.equals(b) || b.isEmpty()) {
      return a;
    }
    Map<Integer, Integer> most = new TreeMap<>(a);
    b.forEach((d, exponent) -> most.merge(d, exponent, Math::max));
    return most;
  }

  /** Exponents in the product of two denominators. */
  static Map<Integer, Integer> product(Map<Integer, Integer> a, Map<Integer, Integer> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    Map<Integer, Integer> sum = new TreeMap<>(a);
    b.forEach((d, exponent) -> sum.merge(d, exponent, Integer::sum));
    return sum;
  }
}
