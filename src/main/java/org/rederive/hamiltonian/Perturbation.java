package org.rederive.hamiltonian;

import org.jspecify.annotations.Nullable;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * Perturbation theory of a simple eigenvalue to every order that is asked for.
 *
 * <p>With H = Σ H_α x^α the coefficients follow from (H₀ − ε₀) u_α = −Σ_{β≠0} (H_β − ε_β) u_{α−β}
 * in the gauge ⟨L₀|u_α⟩ = 0 for α ≠ 0, and likewise for the row.
 *
 * @param <T> the numbers
 */
final class Perturbation<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Series<Matrix<T>> hamiltonian;
  private final Eigenpair<T> pair;
  private final Resolvent<T> resolvent;
  private final Series<T> energy;
  private final Series<Vector<T>> plainRight;
  private final Series<Vector<T>> plainLeft;

  private Perturbation(
      LinearAlgebra<T> linear,
      Series<Matrix<T>> hamiltonian,
      Eigenpair<T> pair,
      Resolvent<T> resolvent) {
    this.linear = linear;
    this.numbers = linear.numbers();
    this.hamiltonian = hamiltonian;
    this.pair = pair;
    this.resolvent = resolvent;
    this.energy = Series.on(hamiltonian.places(), this::energyCoefficient);
    this.plainRight = Series.on(hamiltonian.places(), this::rightCoefficient);
    this.plainLeft = Series.on(hamiltonian.places(), this::leftCoefficient);
  }

  /**
   * The frame that continues an eigenpair of H₀.
   *
   * @param hamiltonian H near the point
   * @param pair eigenpair of H at the point
   * @param resolvent its reduced resolvent
   */
  static <T> Frame<T> frame(
      LinearAlgebra<T> linear,
      Series<Matrix<T>> hamiltonian,
      Eigenpair<T> pair,
      Resolvent<T> resolvent) {
    Perturbation<T> theory = new Perturbation<>(linear, hamiltonian, pair, resolvent);
    return new Frame<>(theory.energy, theory.plainRight, theory.normalisedLeft());
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
    return source == null ? null : resolvent.column(source);
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
    return source == null ? null : resolvent.row(source);
  }

  // ---- ⟨L|u⟩ = 1 away from the point

  /** ⟨l|/⟨l|u⟩. */
  private Series<Vector<T>> normalisedLeft() {
    Series<T> overlap = Series.product(plainLeft, plainRight, linear::pair, numbers::add);
    Series<T> inverse = ScalarSeries.reciprocal(overlap, numbers);
    return Series.product(inverse, plainLeft, linear::scale, linear::add);
  }
}
