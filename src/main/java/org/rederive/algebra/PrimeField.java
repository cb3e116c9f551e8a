package org.rederive.algebra;

import java.util.OptionalLong;

/**
 * Arithmetic modulo the prime p = 2⁵⁵ − 127. In this field −1 has a square root, and so have 2, 3,
 * 5, 7, 11 and 13.
 *
 * <p>Residues are longs from 0 to p − 1. A product is reduced by 2⁵⁵ ≡ 127, with no division.
 */
public final class PrimeField {
  private static final int BITS = 55;
  private static final long EXCESS = 127;
  private static final long LOW = (1L << BITS) - 1;

  /** The modulus. */
  public static final long P = (1L << BITS) - EXCESS;

  /** A square root of −1. */
  public static final long I = 6732834453204054L;

  private PrimeField() {}

  public static long add(long a, long b) {
    long sum = a + b;
    return sum >= P ? sum - P : sum;
  }

  public static long subtract(long a, long b) {
    long difference = a - b;
    return difference < 0 ? difference + P : difference;
  }

  public static long negate(long a) {
    return a == 0 ? 0 : P - a;
  }

  public static long multiply(long a, long b) {
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
  public static long of(long value) {
    return Math.floorMod(value, P);
  }

  /**
   * The residue of a number m·2^e, exactly.
   *
   * @throws ArithmeticException if the number is infinite or not a number
   */
  public static long of(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(value + " is no number of a field");
    }
    int exponent = Math.getExponent(value) - 52;
    long mantissa = (long) Math.scalb(value, -exponent);
    long scale = power(2, Math.abs(exponent));
    return multiply(of(mantissa), exponent >= 0 ? scale : inverse(scale));
  }

  public static long power(long base, long exponent) {
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
  public static long inverse(long a) {
    if (a == 0) {
      throw new ArithmeticException("division by zero");
    }
    return power(a, P - 2);
  }

  /**
   * A number whose square is a, by the algorithm of Tonelli and Shanks.
   *
   * @return nothing if there is none, which is so for half of all numbers
   */
  public static OptionalLong squareRoot(long a) {
    if (a == 0 || power(a, (P - 1) / 2) != 1) {
      return a == 0 ? OptionalLong.of(0) : OptionalLong.empty();
    }
    int twos = Long.numberOfTrailingZeros(P - 1);
    long odd = (P - 1) >> twos;
    long root = power(a, (odd + 1) / 2);
    long rest = power(a, odd);
    long turn = power(notSquare(), odd);
    // Always root² = a rest, and the order of rest is a power of two that falls.
    while (rest != 1) {
      int order = order(rest);
      for (int n = order + 1; n < twos; n++) {
        turn = multiply(turn, turn);
      }
      twos = order;
      root = multiply(root, turn);
      turn = multiply(turn, turn);
      rest = multiply(rest, turn);
    }
    return OptionalLong.of(root);
  }

  private static long notSquare() {
    long candidate = 2;
    while (power(candidate, (P - 1) / 2) == 1) {
      candidate++;
    }
    return candidate;
  }

  /** The smallest n for which the 2ⁿ-th power is 1. */
  private static int order(long a) {
    int order = 0;
    for (long square = a; square != 1; square = multiply(square, square)) {
      order++;
    }
    return order;
  }
}
