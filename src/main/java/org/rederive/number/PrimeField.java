package org.rederive.number;

import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Arithmetic modulo a prime p between 2⁶¹ and 2⁶².
 *
 * <p>An element is a long from 0 to p − 1, in the form of P. L. Montgomery (Math. Comp. 44, 519
 * (1985)): a·2⁶⁴ mod p stands for a. Zero is 0; other numbers come from {@link #of(long)}, and
 * {@link #value} reads them.
 *
 * <p>p is one more than a multiple of 8·3·5·7·11·13. So −1, 2, 3, 5, 7, 11 and 13 have square
 * roots, by quadratic reciprocity; small models are full of them.
 */
public final class PrimeField {
  /** Binary logarithm of a number below the modulus of every field. */
  public static final int LEAST_BITS = 61;

  /** That number. */
  public static final double LEAST = 0x1p61;

  private static final long STEP = 8L * 3 * 5 * 7 * 11 * 13;

  /** Bases that tell every prime below 3·10²⁴ (Sorenson and Webster, Math. Comp. 86, 985). */
  private static final int[] WITNESSES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41};

  /** How many fields there are, about: 2⁶¹/(φ(STEP) ln 2^61.6) = 2.3·10¹². */
  public static final double FIELDS = 2e12;

  private final long modulus;

  /** p⁻¹ modulo 2⁶⁴. */
  private final long inverse;

  private final long one;

  /** 2¹²⁸ mod p, which takes numbers into Montgomery's form. */
  private final long square;

  private final long imaginaryUnit;

  private PrimeField(long candidate) {
    modulus = candidate;
    inverse = inverted(candidate);
    one = Long.remainderUnsigned(-candidate, candidate);
    square = doubled(one, Long.SIZE);
    imaginaryUnit = isPrime() ? power(notSquare(), (candidate - 1) / 4) : 0;
  }

  /** Any of the fields, all equally likely. */
  public static PrimeField drawn(SplittableRandom random) {
    while (true) {
      long multiple = random.nextLong((1L << LEAST_BITS) / STEP + 1, (2L << LEAST_BITS) / STEP);
      PrimeField field = new PrimeField(STEP * multiple + 1);
      if (field.imaginaryUnit != 0) {
        return field;
      }
    }
  }

  /** By Newton's iteration, which doubles the number of right bits; p itself has three. */
  private static long inverted(long odd) {
    long x = odd;
    for (int bits = 3; bits < Long.SIZE; bits *= 2) {
      x *= 2 - odd * x;
    }
    return x;
  }

  private long doubled(long a, int times) {
    long result = a;
    for (int n = 0; n < times; n++) {
      result = add(result, result);
    }
    return result;
  }

  /** Miller and Rabin; what is no prime hardly ever passes the first base. */
  private boolean isPrime() {
    for (int base : WITNESSES) {
      if (!isProbablePrime(of(base))) {
        return false;
      }
    }
    return true;
  }

  private boolean isProbablePrime(long base) {
    int twos = Long.numberOfTrailingZeros(modulus - 1);
    long x = power(base, (modulus - 1) >> twos);
    boolean passes = x == one || x == modulus - one;
    for (int n = 1; n < twos && !passes; n++) {
      x = multiply(x, x);
      passes = x == modulus - one;
    }
    return passes;
  }

  /** p. */
  public long modulus() {
    return modulus;
  }

  public long one() {
    return one;
  }

  /** A square root of −1. */
  public long imaginaryUnit() {
    return imaginaryUnit;
  }

  public long add(long a, long b) {
    long sum = a + b;
    return sum >= modulus ? sum - modulus : sum;
  }

  public long subtract(long a, long b) {
    long difference = a - b;
    return difference < 0 ? difference + modulus : difference;
  }

  public long negate(long a) {
    return a == 0 ? 0 : modulus - a;
  }

  /** (a b − q p)/2⁶⁴ with the q for which that is whole; between −p/2 and 3p/4. */
  public long multiply(long a, long b) {
    long quotient = a * b * inverse;
    long product = Math.multiplyHigh(a, b) - Math.multiplyHigh(quotient, modulus);
    return product < 0 ? product + modulus : product;
  }

  /** The element that a whole number is. */
  public long of(long value) {
    return multiply(Math.floorMod(value, modulus), square);
  }

  /**
   * The element that a number m·2^e is, exactly.
   *
   * @throws ArithmeticException if the number is infinite or not a number
   */
  long of(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(value + " is no number of a field");
    }
    int exponent = Math.getExponent(value) - 52;
    long mantissa = (long) Math.scalb(value, -exponent);
    long scale = power(add(one, one), Math.abs(exponent));
    return multiply(of(mantissa), exponent >= 0 ? scale : inverse(scale));
  }

  /** The whole number from 0 to p − 1 that an element is. */
  long value(long a) {
    return multiply(a, 1);
  }

  long power(long base, long exponent) {
    long result = one;
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
  public long inverse(long a) {
    if (a == 0) {
      throw new ArithmeticException("division by zero");
    }
    return power(a, modulus - 2);
  }

  /**
   * A number whose square is a, by the algorithm of Tonelli and Shanks.
   *
   * @return nothing if there is none, which is so for half of all numbers
   */
  public OptionalLong squareRoot(long a) {
    if (a == 0 || !isSquare(a)) {
      return a == 0 ? OptionalLong.of(0) : OptionalLong.empty();
    }
    int twos = Long.numberOfTrailingZeros(modulus - 1);
    long odd = (modulus - 1) >> twos;
    long root = power(a, (odd + 1) / 2);
    long rest = power(a, odd);
    long turn = power(notSquare(), odd);
    // Always root² = a rest, and the order of rest is a power of two that falls.
    while (rest != one) {
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

  private boolean isSquare(long a) {
    return power(a, (modulus - 1) / 2) == one;
  }

  /** Small numbers up to 16 are squares. */
  private long notSquare() {
    int candidate = 17;
    while (isSquare(of(candidate))) {
      candidate++;
    }
    return of(candidate);
  }

  /** The smallest n for which the 2ⁿ-th power is 1. */
  private int order(long a) {
    int order = 0;
    for (long square = a; square != one; square = multiply(square, square)) {
      order++;
    }
    return order;
  }
}
