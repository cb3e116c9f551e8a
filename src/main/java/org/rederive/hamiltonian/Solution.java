package org.rederive.hamiltonian;

import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * A solution of i∂_t|Ψ⟩ = H(t)|Ψ⟩ as a series in the time: (n + 1) Ψ_{n+1} = −i Σ_j H_j Ψ_{n−j}.
 *
 * <p>It depends on no other coordinate: where it would start is the same for all of them, and what
 * it has become is not known there.
 */
final class Solution<T> {
  private static final int TIME = Coordinate.TIME.place(0);

  private final LinearAlgebra<T> linear;
  private final Series<Matrix<T>> hamiltonian;
  private final Vector<T> now;
  private final Series<Vector<T>> series = Series.of(this::coefficient);

  private Solution(LinearAlgebra<T> linear, Series<Matrix<T>> hamiltonian, Vector<T> now) {
    this.linear = linear;
    this.hamiltonian = hamiltonian;
    this.now = now;
  }

  static <T> Series<Vector<T>> of(
      LinearAlgebra<T> linear, Series<Matrix<T>> hamiltonian, Vector<T> now) {
    return new Solution<>(linear, hamiltonian, now).series;
  }

  private @Nullable Vector<T> coefficient(long index) {
    int n = MultiIndex.exponent(index, TIME);
    if (index != n * MultiIndex.unit(TIME)) {
      throw new UnsupportedFormulaException(
          "an exact state is a function of the time and of nothing else");
    }
    return n == 0 ? now : driven(index, n);
  }

  private @Nullable Vector<T> driven(long index, int n) {
    Vector<T> sum = null;
    for (int j = 0; j < n; j++) {
      Matrix<T> h = hamiltonian.at(j * MultiIndex.unit(TIME));
      Vector<T> before = series.at(index - (j + 1) * MultiIndex.unit(TIME));
      if (h != null && before != null) {
        sum = Series.plus(sum, linear.apply(h, before), linear::add);
      }
    }
    NumberSystem<T> numbers = linear.numbers();
    T factor = numbers.divide(numbers.negate(numbers.imaginaryUnit()), numbers.of(n));
    return sum == null ? null : linear.scale(factor, sum);
  }
}
