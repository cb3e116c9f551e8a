package org.rederive.band;

import org.jspecify.annotations.Nullable;
import org.rederive.algebra.LinearAlgebra;
import org.rederive.algebra.LinearSystem;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.ScalarSeries;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;

/**
 * Energy and left and right eigenvector of one band as functions of the coordinates.
 *
 * <p>Perturbation theory to every order that is asked for: with H = Σ H_α x^α the coefficients
 * follow from (H₀ − ε₀) u_α = −Σ_{β≠0} (H_β − ε_β) u_{α−β} in the gauge ⟨L₀|u_α⟩ = 0 for α ≠ 0, and
 * likewise for the row. The singular matrix H₀ − ε₀ is bordered by u₀ and ⟨L₀|, which makes it
 * regular for a simple eigenvalue. At the end the frame is moved to an arbitrary gauge u → c u, ⟨L|
 * → ⟨L|/c with ⟨L|u⟩ = 1.
 *
 * @param <T> the numbers
 */
public final class Frame<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Series<Matrix<T>> hamiltonian;
  private final Eigenpair<T> pair;
  private final LinearSystem<T> bordered;
  private final Series<T> energy;
  private final Series<Vector<T>> plainRight;
  private final Series<Vector<T>> plainLeft;
  private final Series<Vector<T>> right;
  private final Series<Vector<T>> left;

  /**
   * @param hamiltonian H near the point
   * @param pair eigenpair of H at the point
   * @param gauge c, not zero at the point
   */
  public Frame(
      LinearAlgebra<T> linear, Series<Matrix<T>> hamiltonian, Eigenpair<T> pair, Gauge<T> gauge) {
    this.linear = linear;
    this.numbers = linear.numbers();
    this.hamiltonian = hamiltonian;
    Matrix<T> leading = leading(linear, hamiltonian, pair.right().size());
    this.pair = settled(linear, pair, linear.norm(leading));
    this.bordered = new LinearSystem<>(numbers, bordered(numbers, leading, this.pair));
    this.energy = Series.of(this::energyCoefficient);
    this.plainRight = Series.of(this::rightCoefficient);
    this.plainLeft = Series.of(this::leftCoefficient);
    this.right = Series.product(gauge.factor(), plainRight, linear::scale, linear::add);
    this.left = Series.product(gauge.inverse(), normalisedLeft(), linear::scale, linear::add);
  }

  /** c and 1/c. */
  public record Gauge<T>(Series<T> factor, Series<T> inverse) {}

  /** ε. */
  public Series<T> energy() {
    return energy;
  }

  /** u, as a column. */
  public Series<Vector<T>> right() {
    return right;
  }

  /** ⟨L|, as a row. */
  public Series<Vector<T>> left() {
    return left;
  }

  /** |L⟩, the column whose adjoint is ⟨L|. */
  public Series<Vector<T>> leftKet() {
    return left.map(linear::conjugate);
  }

  // ---- the leading coefficients

  private static <T> Matrix<T> leading(
      LinearAlgebra<T> linear, Series<Matrix<T>> hamiltonian, int size) {
    Matrix<T> matrix = hamiltonian.at(0);
    return matrix == null ? Matrix.of(size, (i, j) -> linear.numbers().zero()) : matrix;
  }

  /** Gives the eigenpair the uncertainty that its condition implies. */
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

  private static <T> Matrix<T> bordered(NumberSystem<T> numbers, Matrix<T> h, Eigenpair<T> pair) {
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

  // ---- the recursion

  private @Nullable T energyCoefficient(long index) {
    if (index == 0) {
      return pair.energy();
    }
    Vector<T> driven = driven(index);
    return driven == null ? null : linear.pair(pair.left(), driven);
  }

  /** Σ_{β≠0} H_β u_{α−β}. */
  private @Nullable Vector<T> driven(long index) {
    Vector<T> sum = null;
    for (long part = MultiIndex.next(0, index); part >= 0; part = MultiIndex.next(part, index)) {
      Matrix<T> h = hamiltonian.at(part);
      Vector<T> u = h == null ? null : plainRight.at(index - part);
      if (h != null && u != null) {
        sum = Series.plus(sum, linear.apply(h, u), linear::add);
      }
    }
    return sum;
  }

  private @Nullable Vector<T> rightCoefficient(long index) {
    if (index == 0) {
      return pair.right();
    }
    Vector<T> source = driven(index);
    for (long part = MultiIndex.next(0, index); part >= 0; part = MultiIndex.next(part, index)) {
      T e = energy.at(part);
      Vector<T> u = e == null ? null : plainRightBelow(index, part);
      if (e != null && u != null) {
        source = Series.plus(source, linear.scale(numbers.negate(e), u), linear::add);
      }
    }
    return source == null ? null : solved(source, false);
  }

  private @Nullable Vector<T> plainRightBelow(long index, long part) {
    return part == index ? pair.right() : plainRight.at(index - part);
  }

  private @Nullable Vector<T> leftCoefficient(long index) {
    if (index == 0) {
      return pair.left();
    }
    Vector<T> source = null;
    for (long part = MultiIndex.next(0, index); part >= 0; part = MultiIndex.next(part, index)) {
      Vector<T> row = part == index ? pair.left() : plainLeft.at(index - part);
      Matrix<T> h = row == null ? null : hamiltonian.at(part);
      if (row != null && h != null) {
        source = Series.plus(source, linear.applyLeft(row, h), linear::add);
      }
      T e = row == null ? null : energy.at(part);
      if (row != null && e != null) {
        source = Series.plus(source, linear.scale(numbers.negate(e), row), linear::add);
      }
    }
    return source == null ? null : solved(source, true);
  }

  /** −(H₀ − ε₀)⁻¹ source on the complement of the band, with the uncertainty of the result. */
  private Vector<T> solved(Vector<T> source, boolean row) {
    int n = source.size();
    Vector<T> extended =
        Vector.of(n + 1, i -> i == n ? numbers.zero() : numbers.negate(source.at(i)));
    Vector<T> solution = row ? bordered.solveLeft(extended) : bordered.solve(extended);
    double units = pair.condition() * linear.norm(solution) + pair.resolvent() * spread(source);
    return Vector.of(n, i -> numbers.uncertain(solution.at(i), units));
  }

  private double spread(Vector<T> source) {
    double sum = 0;
    for (int i = 0; i < source.size(); i++) {
      double x = numbers.uncertainty(source.at(i));
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  // ---- ⟨L|u⟩ = 1 away from the point

  /** ⟨l|/⟨l|u⟩. */
  private Series<Vector<T>> normalisedLeft() {
    Series<T> overlap = Series.product(plainLeft, plainRight, linear::pair, numbers::add);
    Series<T> inverse = ScalarSeries.inverse(overlap, numbers);
    return Series.product(inverse, plainLeft, linear::scale, linear::add);
  }
}
