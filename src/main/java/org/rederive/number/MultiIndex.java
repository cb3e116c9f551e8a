package org.rederive.number;

import java.math.BigInteger;

/**
 * Exponents of a monomial in the coordinates, four bits each, packed into a long.
 *
 * <p>A long instead of an object because indices are compared and subtracted for every Taylor
 * coefficient; 0 is the constant term. An exponent that would not fit never spills into its
 * neighbour: {@link #raised} is the only way up, and refuses.
 */
public final class MultiIndex {
  /** Number of places. */
  public static final int PLACES = 14;

  /** The largest exponent. */
  public static final int LARGEST = 15;

  /** All bits of all places. */
  static final long EVERYWHERE = -1;

  private MultiIndex() {}

  /** The index of a single coordinate. */
  public static long unit(int place) {
    if (place < 0 || place >= PLACES) {
      throw new IndexOutOfBoundsException("no coordinate has the place " + place);
    }
    return 1L << (4 * place);
  }

  /** All bits of the places of a coordinate. */
  public static long places(Coordinate coordinate) {
    return restrict(EVERYWHERE, coordinate);
  }

  /** Exponent at a place. */
  public static int exponent(long index, int place) {
    return (int) (index >>> (4 * place)) & LARGEST;
  }

  /**
   * The index with one exponent increased by one.
   *
   * @throws OrderLimitException if it is the largest already
   */
  public static long raised(long index, int place) {
    if (exponent(index, place) == LARGEST) {
      throw new OrderLimitException();
    }
    return index + unit(place);
  }

  /** Whether every exponent of {@code part} is at most that of {@code whole}. */
  static boolean divides(long part, long whole) {
    for (int place = 0; place < PLACES; place++) {
      if (exponent(part, place) > exponent(whole, place)) {
        return false;
      }
    }
    return true;
  }

  /** Sum of the exponents. */
  public static int order(long index) {
    int order = 0;
    for (long rest = index; rest != 0; rest >>>= 4) {
      order += (int) rest & LARGEST;
    }
    return order;
  }

  /** The exponents of one coordinate only. */
  public static long restrict(long index, Coordinate coordinate) {
    int bits = 4 * coordinate.components();
    return index & (((1L << bits) - 1) << (4 * coordinate.place(0)));
  }

  /** Product of the factorials of the exponents. */
  public static BigInteger factorial(long index) {
    BigInteger product = BigInteger.ONE;
    for (long rest = index; rest != 0; rest >>>= 4) {
      product = product.multiply(factorialOf((int) rest & LARGEST));
    }
    return product;
  }

  /** n! for n of any size. */
  public static BigInteger factorialOf(int n) {
    BigInteger product = BigInteger.ONE;
    for (int factor = 2; factor <= n; factor++) {
      product = product.multiply(BigInteger.valueOf(factor));
    }
    return product;
  }

  /**
   * The index after {@code part} among those that divide {@code whole}, starting with 0; −1 after
   * the last. Counts like an odometer whose wheels have the exponents of {@code whole}.
   */
  public static long next(long part, long whole) {
    long index = part;
    for (long wheels = whole; wheels != 0; ) {
      int shift = Long.numberOfTrailingZeros(wheels) & ~3;
      long wheel = 15L << shift;
      if ((index & wheel) < (whole & wheel)) {
        return index + (1L << shift);
      }
      index &= ~wheel;
      wheels &= ~wheel;
    }
    return -1;
  }
}
