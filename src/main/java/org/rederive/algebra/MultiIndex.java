package org.rederive.algebra;

/**
 * Exponents of a monomial in the coordinates, four bits each, packed into a long.
 *
 * <p>A long instead of an object because indices are compared and subtracted for every Taylor
 * coefficient; 0 is the constant term.
 */
public final class MultiIndex {
  /** Number of places. */
  public static final int PLACES = 14;

  private MultiIndex() {}

  /** The index of a single coordinate. */
  public static long unit(int place) {
    return 1L << (4 * place);
  }

  /** Exponent at a place. */
  public static int exponent(long index, int place) {
    return (int) (index >>> (4 * place)) & 15;
  }

  /** Whether every exponent of {@code part} is at most that of {@code whole}. */
  public static boolean divides(long part, long whole) {
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
      order += (int) rest & 15;
    }
    return order;
  }

  /** The exponents of one coordinate only. */
  public static long restrict(long index, Coordinate coordinate) {
    int bits = 4 * coordinate.components();
    return index & (((1L << bits) - 1) << (4 * coordinate.place(0)));
  }

  /** Product of the factorials of the exponents. */
  public static long factorial(long index) {
    long product = 1;
    for (long rest = index; rest != 0; rest >>>= 4) {
      for (int n = 2; n <= (rest & 15); n++) {
        product *= n;
      }
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
