package org.rederive.exact;

/**
 * Arithmetic modulo the prime p = 2⁵⁸ − 27. As p ≡ 1 mod 4, −1 has a square root.
 *
 * <p>Residues are longs from 0 to p − 1. A product is reduced by 2⁵⁸ ≡ 27, with no division.
 */
final class PrimeField {
  private static final int BITS = 58;
  private static final long EXCESS = 27;
  private static final long LOW = (1L << BITS) - 1;

  /** The modulus. */
  static final long P = (1L << BITS) - EXCESS;

  /** A square root of −1. */
  static final long I = 146009750368286648L;

  private PrimeField() {}

  static long add(long a, long b) {
    long sum = a + b;
    return sum >= P ? sum - P : sum;
  }

  static long subtract(long a, long b) {
    long difference = a - b;
    return difference < 0 ? difference + P : difference;
  }

  static long negate(long a) {
    return a == 0 ? 0 : P - a;
  }

  static long multiply(long a, long b) {
    long low = a * b;
    long high = Math.multiplyHigh(a, b);
    long quotient = (high << (64 - BITS)) | (low >>> BITS);
    return reduced((low & LOW) + EXCESS * quotient);
  }

  /** Of a number below 2⁶³. */
  private static long reduced(long a) {
    long folded = (a & LOW) + EXCESS * (a >>> BITS);
    return folded >= P ? folded - P : folded;
  }

  /** The residue of a whole number. */
  static long of(long value) {
    return Math.floorMod(value, P);
  }

  /**
   * The residue of a number m·2^e, exactly.
   *
   * @throws ArithmeticException if the number is infinite or not a number
   */
  static long of(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(value + " is no number of a field");
    }
    int exponent = Math.getExponent(value) - 52;
    long mantissa = (long) Math.scalb(value, -exponent);
    long scale = power(2, Math.abs(exponent));
    return multiply(of(mantissa), exponent >= 0 ? scale : inverse(scale));
  }

  static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long rest = exponent; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return result;
  }

  /**
   * 1/a by Fermat, a^(p−2).
   *
   * @throws ArithmeticException if a is 0
   */
  static long inverse(long a) {
    if (a == 0) {
      throw new ArithmeticException("division by zero");
    }
    return power(a, P - 2);
  }
}
