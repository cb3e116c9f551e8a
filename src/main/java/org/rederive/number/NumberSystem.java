package org.rederive.number;

import java.math.BigInteger;
import java.util.List;

/**
 * Numbers with conjugation: the complex numbers to some precision, or an exact field with an
 * involution.
 *
 * <p>All operations are pure. {@code T} values are immutable.
 *
 * @param <T> the numbers
 */
public interface NumberSystem<T> {
  T zero();

  T one();

  /** i, with i·i = −1 and conjugate(i) = −i. */
  T imaginaryUnit();

  /** A whole number. */
  T of(long value);

  /** A whole number of any size; as exact as {@link #of(long)}. */
  default T of(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return of(value.longValueExact());
    }
    T high = multiply(of(value.shiftRight(32)), of(1L << 32));
    return add(high, of(value.and(BigInteger.valueOf(0xffffffffL)).longValueExact()));
  }

  /** The number with these parts, exactly if the system can represent them. */
  T of(double re, double im);

  T add(T a, T b);

  T negate(T a);

  T multiply(T a, T b);

  /**
   * 1/a.
   *
   * @throws ArithmeticException if a has no inverse
   */
  T inverse(T a);

  /**
   * 1/a where a is known not to be zero, such as a pivot of a regular matrix: what its error says
   * does not matter then.
   *
   * @throws ArithmeticException if a has no inverse
   */
  default T reciprocal(T a) {
    return inverse(a);
  }

  T conjugate(T a);

  /** Whether a is zero as far as this system can tell exactly; rounding is not judged. */
  boolean isZero(T a);

  /** Whether a·b = b·a for all numbers. */
  default boolean isCommutative() {
    return true;
  }

  /** Whether two numbers are equal for all values of what they are made of. */
  default boolean areEqual(T a, T b) {
    return isZero(subtract(a, b));
  }

  /** Whether a is zero up to rounding, where {@code beside} is a number of ordinary size. */
  boolean negligible(T a, T beside);

  /**
   * Whether a is not larger than a bound; where numbers have no sizes, of which nothing is said.
   */
  default boolean isWithin(T a, T bound) {
    return magnitude(a) <= magnitude(bound);
  }

  /**
   * exp a.
   *
   * @throws ArithmeticException in exact systems, which have no exponential
   */
  T exp(T a);

  /**
   * The principal value of ln a, −π &lt; Im ln a ≤ π; of a negative number that is exactly real iπ
   * + ln |a|.
   *
   * @throws ArithmeticException if a is zero, if rounding does not tell on which side of the cut it
   *     lies, and in exact systems, which have no logarithm
   */
  default T log(T a) {
    throw new ArithmeticException("exact numbers have no logarithms and roots");
  }

  /**
   * π; in exact systems that have indeterminates one of them, of which nothing is known but that it
   * is real: π is the zero of no polynomial.
   *
   * @throws ArithmeticException in systems that have neither
   */
  default T pi() {
    return multiply(log(of(-1)), negate(imaginaryUnit()));
  }

  /** |a|, for choosing pivots and reporting; 0 for zero and positive otherwise. */
  double magnitude(T a);

  /**
   * Whether numbers are rounded, and do not say by how much: it matters then by which of them a
   * matrix is eliminated, and {@link #magnitude} says which is the best.
   */
  default boolean hasRounding() {
    return false;
  }

  /**
   * The same number declared to be uncertain by {@code units} rounding units; systems without error
   * estimate return it unchanged.
   */
  default T uncertain(T a, double units) {
    return a;
  }

  /** Estimated error in rounding units; 0 in systems without error estimate. */
  default double uncertainty(T a) {
    return 0;
  }

  default T subtract(T a, T b) {
    return add(a, negate(b));
  }

  default T divide(T a, T b) {
    return multiply(a, inverse(b));
  }

  /** a + b·c. */
  default T addProduct(T a, T b, T c) {
    return add(a, multiply(b, c));
  }

  /**
   * Σ_s f_s (X_s + i Y_s) with matrices of doubles, row by row.
   *
   * @param factors f_s, at least one
   */
  default Matrix<T> combination(List<T> factors, List<double[]> re, List<double[]> im, int size) {
    return Matrix.of(
        size,
        (i, j) -> {
          int place = i * size + j;
          T sum = multiply(factors.get(0), of(re.get(0)[place], im.get(0)[place]));
          for (int s = 1; s < factors.size(); s++) {
            sum = addProduct(sum, factors.get(s), of(re.get(s)[place], im.get(s)[place]));
          }
          return sum;
        });
  }
}
