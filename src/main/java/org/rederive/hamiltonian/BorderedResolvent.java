package org.rederive.hamiltonian;

import org.rederive.number.LinearAlgebra;
import org.rederive.number.LinearSystem;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * The reduced resolvent by elimination: H₀ − ε₀, bordered by u₀ and ⟨L₀|, is regular for a simple
 * eigenvalue.
 *
 * @param <T> the numbers
 */
final class BorderedResolvent<T> implements Resolvent<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Eigenpair<T> pair;
  private final LinearSystem<T> bordered;

  private BorderedResolvent(LinearAlgebra<T> linear, Eigenpair<T> pair, LinearSystem<T> bordered) {
    this.linear = linear;
    this.numbers = linear.numbers();
    this.pair = pair;
    this.bordered = bordered;
  }

  /**
   * The resolvent of a band.
   *
   * @throws ArithmeticException if the eigenvalue is not simple
   */
  static <T> BorderedResolvent<T> of(
      LinearAlgebra<T> linear, Series<Matrix<T>> hamiltonian, Eigenpair<T> raw) {
    Matrix<T> leading = leading(linear, hamiltonian, raw.right().size());
    Eigenpair<T> pair = settled(linear, raw, linear.norm(leading));
    return new BorderedResolvent<>(
        linear, pair, new LinearSystem<>(linear.numbers(), bordered(linear, leading, pair)));
  }

  /** The eigenpair with the uncertainty that its condition implies. */
  Eigenpair<T> pair() {
    return pair;
  }

  @Override
  public Vector<T> column(Vector<T> source) {
    return settled(source, bordered.solve(extended(source)));
  }

  @Override
  public Vector<T> row(Vector<T> source) {
    return settled(source, bordered.solveLeft(extended(source)));
  }

  private Vector<T> extended(Vector<T> source) {
    int n = source.size();
    return Vector.of(n + 1, i -> i == n ? numbers.zero() : numbers.negate(source.at(i)));
  }

  private Vector<T> settled(Vector<T> source, Vector<T> solution) {
    double units = pair.condition() * linear.norm(solution) + pair.resolvent() * spread(source);
    return Vector.of(source.size(), i -> numbers.uncertain(solution.at(i), units));
  }

  private double spread(Vector<T> source) {
    double sum = 0;
    for (int i = 0; i < source.size(); i++) {
      double x = numbers.uncertainty(source.at(i));
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  private static <T> Matrix<T> leading(
      LinearAlgebra<T> linear, Series<Matrix<T>> hamiltonian, int size) {
    Matrix<T> matrix = hamiltonian.at(0);
    return matrix == null ? Matrix.of(size, (i, j) -> linear.numbers().zero()) : matrix;
  }

  private static <T> Eigenpair<T> settled(LinearAlgebra<T> linear, Eigenpair<T> raw, double scale) {
    NumberSystem<T> numbers = linear.numbers();
    double rightNorm = linear.norm(raw.right());
    double leftNorm = linear.norm(raw.left());
    return new Eigenpair<>(
        numbers.uncertain(raw.energy(), scale * rightNorm * leftNorm),
        raw.right().map(x -> numbers.uncertain(x, rightNorm * raw.condition())),
        raw.left().map(x -> numbers.uncertain(x, leftNorm * raw.condition())),
        raw.condition(),
        raw.resolvent());
  }

  private static <T> Matrix<T> bordered(LinearAlgebra<T> linear, Matrix<T> h, Eigenpair<T> pair) {
    NumberSystem<T> numbers = linear.numbers();
    int n = h.size();
    return Matrix.of(
        n + 1,
        (i, j) -> {
          if (i == n || j == n) {
            return i == j ? numbers.zero() : i == n ? pair.left().at(j) : pair.right().at(i);
          }
          return i == j ? numbers.subtract(h.at(i, i), pair.energy()) : h.at(i, j);
        });
  }
}
