package org.rederive.evaluate;

import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * exp X of a matrix: exp X = e^τ exp(X − τ) with τ = Tr X/N, and exp(X − τ) is the square of the
 * square … of Σ Yⁿ/n! with Y = (X − τ)/2^{@value #SQUARINGS}, and smaller for a large X.
 *
 * @param <T> the numbers; a system without exponentials fails at e^τ
 */
public final class MatrixExponential<T> {
  /**
   * Halvings of the exponent and terms of the series. A matrix with norm below 2⁵ becomes one with
   * norm below 1/8; the first term that is left out is then below (1/8)³⁷/37! < 10⁻⁷⁶ and stays
   * below 10⁻⁷⁰ after the squarings, less than the last of 64 digits.
   */
  private static final int SQUARINGS = 8;

  /** The square of the norm up to which these do. */
  private static final long ORDINARY = 1L << 10;

  /** By how many powers of two a norm is smaller in the end than one. */
  private static final int BELOW_ONE = 3;

  /** A larger matrix has an exponential of more orders than any digits that are carried. */
  private static final int MOST_SQUARINGS = 40;

  private static final int TERMS = 36;

  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;

  public MatrixExponential(LinearAlgebra<T> linear) {
    this.linear = linear;
    this.numbers = linear.numbers();
  }

  /** exp X of a matrix that does not vanish at the point. */
  public Series<Matrix<T>> of(Series<Matrix<T>> x, Matrix<T> leading) {
    // Exact systems, which would take the sum for exact, fail here also where τ = 0.
    T one = numbers.exp(numbers.one());
    int size = leading.size();
    T mean = numbers.divide(trace(leading), numbers.of(size));
    Matrix<T> shift = linear.scale(numbers.negate(mean), linear.identity(size));
    Series<Matrix<T>> rest = Series.sum(x, Series.constant(shift), linear::add);
    int squarings = squarings(linear.add(leading, shift));
    T half = numbers.inverse(numbers.of(1L << squarings));
    Series<Matrix<T>> power = series(rest.map(m -> linear.scale(half, m)), size);
    for (int n = 0; n < squarings; n++) {
      power = Series.product(power, power, linear::multiply, linear::add);
    }
    T scale = numbers.multiply(one, numbers.exp(numbers.subtract(mean, numbers.one())));
    return power.map(m -> linear.scale(scale, m));
  }

  /**
   * How often the exponent is halved; as a program only for a matrix of ordinary size.
   *
   * @throws ArithmeticException if it is too large
   */
  private int squarings(Matrix<T> matrix) {
    T square = numbers.zero();
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        T entry = matrix.at(i, j);
        square = numbers.addProduct(square, entry, numbers.conjugate(entry));
      }
    }
    if (numbers.isWithin(square, numbers.of(ORDINARY))) {
      return SQUARINGS;
    }
    int squarings = BELOW_ONE + 1 + Math.getExponent(numbers.magnitude(square)) / 2;
    if (squarings > MOST_SQUARINGS) {
      throw new ArithmeticException("a number is too large to be computed");
    }
    return squarings;
  }

  /** Σ Yⁿ/n!, from the last term to the first. */
  private Series<Matrix<T>> series(Series<Matrix<T>> y, int size) {
    Series<Matrix<T>> one = Series.constant(linear.identity(size));
    Series<Matrix<T>> sum = one;
    for (int n = TERMS; n >= 1; n--) {
      T weight = numbers.inverse(numbers.of(n));
      Series<Matrix<T>> next = Series.product(y, sum, linear::multiply, linear::add);
      sum = Series.sum(one, next.map(m -> linear.scale(weight, m)), linear::add);
    }
    return sum;
  }

  private T trace(Matrix<T> matrix) {
    T sum = numbers.zero();
    for (int i = 0; i < matrix.size(); i++) {
      sum = numbers.add(sum, matrix.at(i, i));
    }
    return sum;
  }
}
