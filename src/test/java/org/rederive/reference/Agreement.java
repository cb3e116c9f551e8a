package org.rederive.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rederive.number.NumberSystem;

/** Compares values with reference values, and keeps count of how many and how well. */
final class Agreement {
  private final double tolerance;
  private final Map<String, Double> worst = new LinkedHashMap<>();
  private int count;

  /**
   * @param tolerance largest deviation that is agreement
   */
  Agreement(double tolerance) {
    this.tolerance = tolerance;
  }

  /** Values that have been compared. */
  int count() {
    return count;
  }

  double worst() {
    return worst.values().stream().mapToDouble(x -> x).max().orElse(0);
  }

  /** Relative to the reference value itself; to one where it is zero. */
  <T> void same(String what, NumberSystem<T> numbers, T actual, T expected) {
    same(what, numbers, actual, expected, 0);
  }

  /**
   * Relative to the reference value or, where that is smaller, to the size of what it is the sum
   * of; to one where both are zero.
   */
  <T> void same(String what, NumberSystem<T> numbers, T actual, T expected, double size) {
    double larger = Math.max(size, numbers.magnitude(expected));
    double scale = larger == 0 ? 1 : larger;
    double deviation = numbers.magnitude(numbers.subtract(actual, expected)) / scale;
    count++;
    worst.merge(what, deviation, Math::max);
    assertTrue(
        deviation <= tolerance,
        () -> what + ": " + actual + " instead of " + expected + ", off by " + deviation);
  }

  @Override
  public String toString() {
    return count + " values, worst deviation " + worst();
  }
}
