package org.rederive.number;

import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A quotient of two small whole numbers, in lowest terms.
 *
 * @param above the numerator
 * @param below the denominator, positive
 */
public record SimpleFraction(long above, long below) {
  /** 0. */
  public static final SimpleFraction ZERO = new SimpleFraction(0, 1);

  /** A chance of 2⁻²⁷ at most that a residue that is no such number looks like one. */
  private static final long MOST = 1L << 16;

  /**
   * The fraction that a residue can be: the first convergent of a/p that is small enough (P. S.
   * Wang, SYMSAC 1981).
   *
   * @return nothing if it can be no simple one
   */
  public static Optional<SimpleFraction> of(long residue, PrimeField field) {
    long before = field.modulus();
    long rest = field.value(residue);
    long factorBefore = 0;
    long factor = 1;
    while (rest >= MOST) {
      long quotient = before / rest;
      long nextRest = before - quotient * rest;
      long nextFactor = factorBefore - quotient * factor;
      before = rest;
      rest = nextRest;
      factorBefore = factor;
      factor = nextFactor;
    }
    return Math.abs(factor) < MOST ? Optional.of(quotient(rest, factor)) : Optional.empty();
  }

  /**
   * The fraction with the smallest denominator that is close to a number.
   *
   * @param largest denominator that is tried
   * @param tolerance of the number
   * @return nothing if there is none
   */
  public static Optional<SimpleFraction> near(double number, int largest, double tolerance) {
    return LongStream.rangeClosed(1, largest)
        .mapToObj(below -> new SimpleFraction(Math.round(number * below), below))
        .filter(f -> Math.abs(number - (double) f.above / f.below) <= tolerance)
        .findFirst();
  }

  private static SimpleFraction quotient(long above, long below) {
    return below < 0 ? new SimpleFraction(-above, -below) : new SimpleFraction(above, below);
  }
}
