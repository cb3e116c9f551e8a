package org.rederive.hamiltonian;

import java.util.List;
import java.util.function.LongPredicate;
import org.rederive.number.Composition;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * Energy and left and right eigenvector of one band as functions of the coordinates, H u = ε u,
 * ⟨L|H = ε⟨L|, ⟨L|u⟩ = 1.
 *
 * @param energy ε
 * @param right u, as a column
 * @param left ⟨L|, as a row
 */
public record Frame<T>(Series<T> energy, Series<Vector<T>> right, Series<Vector<T>> left) {

  /** c and 1/c. */
  public record Gauge<T>(Series<T> factor, Series<T> inverse) {}

  /**
   * The frame that continues an eigenpair of H at a point.
   *
   * @param hamiltonian H near the point
   * @param pair eigenpair of H at the point
   * @param gauge c, not zero at the point
   */
  public static <T> Frame<T> of(
      LinearAlgebra<T> linear, Series<Matrix<T>> hamiltonian, Eigenpair<T> pair, Gauge<T> gauge) {
    BorderedResolvent<T> resolvent = BorderedResolvent.of(linear, hamiltonian, pair);
    return Perturbation.frame(linear, hamiltonian, resolvent.pair(), resolvent).in(gauge, linear);
  }

  /** The same band in another gauge, u → c u, ⟨L| → ⟨L|/c. */
  Frame<T> in(Gauge<T> gauge, LinearAlgebra<T> linear) {
    return new Frame<>(
        energy,
        Series.product(gauge.factor(), right, linear::scale, linear::add),
        Series.product(gauge.inverse(), left, linear::scale, linear::add));
  }

  /** The same band with ⟨u|u⟩ = 1, if that is so at the point. */
  Frame<T> normalised(LinearAlgebra<T> linear) {
    NumberSystem<T> numbers = linear.numbers();
    Series<T> norm = Series.product(right, right, linear::inner, numbers::add);
    T half = numbers.inverse(numbers.of(2));
    Series<T> exponent = ScalarSeries.logarithm(norm, numbers).map(x -> numbers.multiply(half, x));
    return in(
        new Gauge<>(
            ScalarSeries.exponential(exponent.map(numbers::negate), numbers),
            ScalarSeries.exponential(exponent, numbers)),
        linear);
  }

  /** The band as a function of coordinates that are functions of others. */
  Frame<T> composed(Composition<T> inner, LinearAlgebra<T> linear) {
    NumberSystem<T> numbers = linear.numbers();
    return new Frame<>(
        inner.of(energy, numbers::multiply, numbers::add),
        inner.of(right, linear::scale, linear::add),
        inner.of(left, linear::scale, linear::add));
  }

  /** The band where the coordinates at some places are fixed. */
  Frame<T> atZero(List<Integer> places) {
    LongPredicate kept =
        index -> places.stream().allMatch(place -> MultiIndex.exponent(index, place) == 0);
    return new Frame<>(energy.keeping(kept), right.keeping(kept), left.keeping(kept));
  }

  /** |L⟩, the column whose adjoint is ⟨L|. */
  Series<Vector<T>> leftKet(LinearAlgebra<T> linear) {
    return left.map(linear::conjugate);
  }
}
