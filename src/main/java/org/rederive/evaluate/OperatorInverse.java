package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/** X⁻¹ of an operator that is a matrix at each momentum. */
final class OperatorInverse<T> {
  private final LinearAlgebra<T> linear;
  private final Operator<T> operator;
  private final int bands;
  private final Map<Integer, Series<Matrix<T>>> blocks = new HashMap<>();

  OperatorInverse(Calculus<T> calculus, Operator<T> operator, int bands) {
    this.linear = calculus.linear();
    this.operator = operator;
    this.bands = bands;
  }

  /** X⁻¹|ket⟩. */
  Ket<T> apply(Ket<T> ket) {
    if (!operator.isLocal(ket.reach())) {
      throw new UnsupportedFormulaException(
          "the inverse of an operator that is no matrix at each momentum");
    }
    List<Optional<Series<Vector<T>>>> out = new ArrayList<>();
    for (int i = 0; i < ket.points(); i++) {
      int point = i;
      out.add(ket.spinors().get(i).map(s -> applied(point, ket, s)));
    }
    return new Ket<>(out, ket.reach(), ket.positions());
  }

  private Series<Vector<T>> applied(int point, Ket<T> ket, Series<Vector<T>> spinor) {
    return Series.product(spinor, block(point, ket), (v, m) -> linear.apply(m, v), linear::add);
  }

  private Series<Matrix<T>> block(int point, Ket<T> like) {
    return blocks.computeIfAbsent(
        point,
        p -> inverse(new OperatorMatrix<>(linear.numbers(), operator).at(p, like.points(), bands)));
  }

  /** B with A B = 1: B₀ = A₀⁻¹ and B_α = −B₀ Σ_{β≠0} A_β B_{α−β}. */
  private Series<Matrix<T>> inverse(Series<Matrix<T>> a) {
    Matrix<T> leading = a.at(0);
    if (leading == null) {
      throw new ArithmeticException("division by an operator that is zero");
    }
    Matrix<T> first = new MatrixInverse<>(linear).of(leading);
    return new Object() {
      final Series<Matrix<T>> series = Series.on(a.places(), this::coefficient);

      @Nullable Matrix<T> coefficient(long index) {
        if (index == 0) {
          return first;
        }
        Matrix<T> sum = null;
        for (long part = MultiIndex.next(0, index);
            part >= 0;
            part = MultiIndex.next(part, index)) {
          Matrix<T> left = a.at(part);
          Matrix<T> right = left == null ? null : series.at(index - part);
          if (left != null && right != null) {
            sum = Series.plus(sum, linear.multiply(left, right), linear::add);
          }
        }
        return sum == null ? null : linear.multiply(first, sum).map(linear.numbers()::negate);
      }
    }.series;
  }
}
