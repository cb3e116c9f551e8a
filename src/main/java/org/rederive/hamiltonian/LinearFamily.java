package org.rederive.hamiltonian;

import org.jspecify.annotations.Nullable;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * S and Λ of a Hamiltonian H = S Λ S⁻¹ that is linear in one coordinate, with S = 1 at the point.
 *
 * <p>Up to first order in that coordinate S and Λ are arbitrary, and all values of H and its slope
 * are met with them. Above it h_α = 0 for the coefficients of H = Σ h_α x^α, and H S = S Λ says
 * what is left: Λ_α + [S_α, Λ₀] = Σ_{0<β<α} (h_β S_{α−β} − S_{α−β} Λ_β). The diagonal of S_α is a
 * gauge.
 *
 * @param <T> the numbers
 */
final class LinearFamily<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final int place;
  private final Gauge<T> gauge;
  private final Series<Matrix<T>> right;
  private final Series<Matrix<T>> energies;
  private final Series<Matrix<T>> hamiltonian;

  /**
   * What is used up to first order.
   *
   * @param right S
   * @param energies Λ
   */
  record First<T>(Series<Matrix<T>> right, Series<Matrix<T>> energies) {}

  /**
   * What the diagonal of S is.
   *
   * @param free whose diagonal is arbitrary
   * @param unitary whether S†S = 1, so that the real part of the diagonal follows
   */
  record Gauge<T>(Series<Matrix<T>> free, boolean unitary) {}

  /**
   * @param place of the coordinate
   * @param first S and Λ up to first order
   * @param gauge the diagonal of S above first order
   */
  LinearFamily(LinearAlgebra<T> linear, int place, First<T> first, Gauge<T> gauge) {
    this.linear = linear;
    this.numbers = linear.numbers();
    this.place = place;
    this.gauge = gauge;
    this.right =
        Series.on(
            places(first),
            index -> isFirst(index) ? first.right().at(index) : column(index, driven(index)));
    this.energies =
        Series.on(
            places(first),
            index -> isFirst(index) ? first.energies().at(index) : diagonal(driven(index)));
    this.hamiltonian = newHamiltonian(first).keeping(this::isFirst);
  }

  /** S. */
  Series<Matrix<T>> right() {
    return right;
  }

  /** Λ. */
  Series<Matrix<T>> energies() {
    return energies;
  }

  private long places(First<T> first) {
    return first.right().places() | first.energies().places() | gauge.free().places();
  }

  private boolean isFirst(long index) {
    return MultiIndex.exponent(index, place) <= 1;
  }

  /** H from H S = S Λ, order by order: h_α = (S Λ)_α − Σ_{β≠0} h_{α−β} S_β. */
  private Series<Matrix<T>> newHamiltonian(First<T> first) {
    Series<Matrix<T>> product =
        Series.product(first.right(), first.energies(), linear::multiply, linear::add);
    Series<Matrix<T>> changed = first.right().keeping(index -> index != 0);
    return new Object() {
      final Series<Matrix<T>> solution = Series.on(product.places(), this::coefficient);

      @Nullable Matrix<T> coefficient(long index) {
        Matrix<T> rest =
            index == 0
                ? null
                : Series.product(
                        solution.keeping(part -> part != index),
                        changed,
                        linear::multiply,
                        linear::add)
                    .at(index);
        return Series.plus(
            product.at(index), rest == null ? null : rest.map(numbers::negate), linear::add);
      }
    }.solution;
  }

  // ---- above first order

  /** Σ_{0<β<α} (h_β S_{α−β} − S_{α−β} Λ_β). */
  private @Nullable Matrix<T> driven(long index) {
    Matrix<T> sum = null;
    for (long part = MultiIndex.next(0, index);
        part != index;
        part = MultiIndex.next(part, index)) {
      Matrix<T> s = right.at(index - part);
      if (s != null) {
        sum = Series.plus(sum, product(hamiltonian.at(part), s), linear::add);
        Matrix<T> moved = product(s, energies.at(part));
        sum = Series.plus(sum, moved == null ? null : moved.map(numbers::negate), linear::add);
      }
    }
    return sum;
  }

  private @Nullable Matrix<T> product(@Nullable Matrix<T> a, @Nullable Matrix<T> b) {
    return a == null || b == null ? null : linear.multiply(a, b);
  }

  private @Nullable Matrix<T> diagonal(@Nullable Matrix<T> matrix) {
    return matrix == null
        ? null
        : Matrix.of(matrix.size(), (i, j) -> i == j ? matrix.at(i, i) : numbers.zero());
  }

  /** S_α: off the diagonal, what is driven over the distance of two levels. */
  private @Nullable Matrix<T> column(long index, @Nullable Matrix<T> driven) {
    Matrix<T> free = gauge.free().at(index);
    Matrix<T> lengths = gauge.unitary() ? lengths(index) : null;
    Matrix<T> diagonal = diagonal(Series.plus(free, lengths, linear::add));
    Matrix<T> levels = energies.at(0);
    if (driven == null || levels == null) {
      return diagonal;
    }
    Matrix<T> mixed =
        Matrix.of(
            driven.size(),
            (m, n) ->
                m == n
                    ? numbers.zero()
                    : numbers.divide(
                        driven.at(m, n), numbers.subtract(levels.at(n, n), levels.at(m, m))));
    return Series.plus(diagonal, mixed, linear::add);
  }

  /** −½ Σ_{0<β<α} S_β† S_{α−β}, whose diagonal is the real part of that of S_α. */
  private @Nullable Matrix<T> lengths(long index) {
    Matrix<T> sum = null;
    for (long part = MultiIndex.next(0, index);
        part != index;
        part = MultiIndex.next(part, index)) {
      Matrix<T> s = right.at(part);
      sum =
          Series.plus(
              sum,
              product(s == null ? null : linear.adjoint(s), right.at(index - part)),
              linear::add);
    }
    T half = numbers.negate(numbers.inverse(numbers.of(2)));
    return sum == null ? null : sum.map(x -> numbers.multiply(half, x));
  }
}
