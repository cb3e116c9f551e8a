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
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * exp X of an operator X.
 *
 * <p>Where X vanishes at the point, Σ Xⁿ/n! is finite in every order of the coordinates. Otherwise
 * X has to be a matrix at each momentum.
 */
final class OperatorExponential<T> {
  private final LinearAlgebra<T> linear;
  private final NumberSystem<T> numbers;
  private final Operator<T> exponent;
  private final Map<Integer, Series<Matrix<T>>> blocks = new HashMap<>();

  OperatorExponential(Calculus<T> calculus, Operator<T> exponent) {
    this.linear = calculus.linear();
    this.numbers = linear.numbers();
    this.exponent = exponent;
  }

  /** (exp X)|ket⟩. */
  Ket<T> apply(Ket<T> ket) {
    Ket<T> image = exponent.apply(ket);
    boolean small = image.spinors().stream().allMatch(s -> s.isEmpty() || s.get().at(0) == null);
    return small ? powers(ket, image) : matrices(ket);
  }

  // ---- X vanishes at the point

  private Ket<T> powers(Ket<T> ket, Ket<T> image) {
    List<Ket<T>> powers = new ArrayList<>(List.of(ket, image));
    List<Optional<Series<Vector<T>>>> out = new ArrayList<>();
    for (int i = 0; i < ket.points(); i++) {
      int point = i;
      out.add(ket.spinors().get(i).map(s -> Series.of(index -> sum(powers, point, index))));
    }
    return new Ket<>(out, ket.reach(), ket.positions() + 2);
  }

  private @Nullable Vector<T> sum(List<Ket<T>> powers, int point, long index) {
    Vector<T> sum = null;
    T factorial = numbers.one();
    for (int n = 0; n <= MultiIndex.order(index); n++) {
      factorial = n == 0 ? factorial : numbers.multiply(factorial, numbers.of(n));
      if (n == powers.size()) {
        powers.add(exponent.apply(powers.get(n - 1)));
        requireVanishing(powers.get(n), point);
      }
      Optional<Series<Vector<T>>> spinor = powers.get(n).spinors().get(point);
      Vector<T> term = spinor.isEmpty() ? null : spinor.get().at(index);
      if (term != null) {
        sum = Series.plus(sum, linear.scale(numbers.inverse(factorial), term), linear::add);
      }
    }
    return sum;
  }

  private void requireVanishing(Ket<T> power, int point) {
    Optional<Series<Vector<T>>> spinor = power.spinors().get(point);
    if (spinor.isPresent() && spinor.get().at(0) != null) {
      throw new UnsupportedFormulaException(
          "the exponential of an operator that does not vanish at the point of expansion");
    }
  }

  // ---- X is a matrix

  private Ket<T> matrices(Ket<T> ket) {
    if (!exponent.isLocal()) {
      throw new UnsupportedFormulaException(
          "the exponential of an operator that is neither small nor a matrix at each momentum");
    }
    List<Optional<Series<Vector<T>>>> out = new ArrayList<>();
    for (int i = 0; i < ket.points(); i++) {
      int point = i;
      out.add(
          ket.spinors()
              .get(i)
              .map(
                  s ->
                      Series.product(
                          s, block(point, ket), (v, m) -> linear.apply(m, v), linear::add)));
    }
    return new Ket<>(out, ket.reach(), ket.positions());
  }

  private Series<Matrix<T>> block(int point, Ket<T> like) {
    return blocks.computeIfAbsent(point, p -> exponential(matrix(p, like)));
  }

  private Series<Matrix<T>> matrix(int point, Ket<T> like) {
    return new OperatorMatrix<>(numbers, exponent).at(point, like.points(), size(like, point));
  }

  private static <T> int size(Ket<T> ket, int point) {
    Vector<T> vector = ket.spinors().get(point).map(s -> s.at(0)).orElse(null);
    if (vector == null) {
      throw new UnsupportedFormulaException(
          "the exponential of an operator acts on a state that vanishes at the point");
    }
    return vector.size();
  }

  private Series<Matrix<T>> exponential(Series<Matrix<T>> x) {
    Matrix<T> leading = x.at(0);
    if (leading == null) {
      throw new UnsupportedFormulaException("the exponential of an operator of mixed size");
    }
    return numbers.isCommutative()
        ? new MatrixExponential<>(linear).of(x, leading)
        : shifted(x, leading);
  }

  /** exp(X + δ) = exp X exp δ for a δ that commutes with X and vanishes at the point. */
  private Series<Matrix<T>> shifted(Series<Matrix<T>> x, Matrix<T> leading) {
    Matrix<T> first = Matrix.of(1, (i, j) -> numbers.exp(leading.at(0, 0)));
    Series<Matrix<T>> rest = x.keeping(index -> index != 0);
    List<Series<Matrix<T>>> powers = new ArrayList<>();
    powers.add(Series.constant(linear.identity(1)));
    return Series.of(
        index -> {
          requireCommuting(leading, x.at(index));
          Matrix<T> sum = null;
          T factorial = numbers.one();
          for (int n = 0; n <= MultiIndex.order(index); n++) {
            if (n > 0) {
              factorial = numbers.multiply(factorial, numbers.of(n));
            }
            if (n == powers.size()) {
              powers.add(Series.product(powers.get(n - 1), rest, linear::multiply, linear::add));
            }
            Matrix<T> term = powers.get(n).at(index);
            sum =
                Series.plus(
                    sum,
                    term == null ? null : linear.scale(numbers.inverse(factorial), term),
                    linear::add);
          }
          return sum == null ? null : linear.multiply(first, sum);
        });
  }

  private void requireCommuting(Matrix<T> a, @Nullable Matrix<T> b) {
    if (b != null) {
      T ab = numbers.multiply(a.at(0, 0), b.at(0, 0));
      T ba = numbers.multiply(b.at(0, 0), a.at(0, 0));
      if (!numbers.isZero(numbers.subtract(ab, ba))) {
        throw new UnsupportedFormulaException(
            "the derivative of an exponential whose exponent does not commute with its derivative");
      }
    }
  }
}
