package org.rederive.evaluate;

import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * exp X of a matrix: exp X = e^τ exp(X − τ) with τ = Tr X/N, and exp(X − τ) is the square of the
 * square … of Σ Yⁿ/n! with Y = (X − τ)/2^{@value #SQUARINGS}.
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

  private static final int TERMS = 36;

  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;

  public MatrixExponential(LinearAlgebra<T> linear) {
    this.linear = linear;
    this.numbers = linear.numbers();
  }

  /** exp X of a matrix that does not vanish at the point. */
  public Series<Matrix<T>> of(Series<Matrix<T>> x, Matrix<T> leading) {
    int size = leading.size();
    T mean = numbers.divide(trace(leading), numbers.of(size));
    Matrix<T> shift = linear.scale(numbers.negate(mean), linear.identity(size));
    Series<Matrix<T>> rest = Series.sum(x, Series.constant(shift), linear::add);
    T half = numbers.inverse(numbers.of(1L << SQUARINGS));
    Series<Matrix<T>> power = series(rest.map(m -> linear.scale(half, m)), size);
    for (int n = 0; n < SQUARINGS; n++) {
      power = Series.product(power, power, linear::multiply, linear::add);
    }
    // e·e^{τ−1}, so that exact systems, which would take the sum for exact, fail for τ = 0, too.
    T one = numbers.exp(numbers.one());
    T scale = numbers.multiply(one, numbers.exp(numbers.subtract(mean, numbers.one())));
    return power.map(m -> linear.scale(scale, m));
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
