package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.ScalarSeries;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * Arithmetic of series of numbers, of states and of matrices over one number system.
 *
 * @param <T> the numbers
 */
final class Calculus<T> {
  private final NumberSystem<T> numbers;
  private final LinearAlgebra<T> linear;
  private final boolean hasZone;

  /**
   * @param hasZone whether states are functions of k, so that scalar products integrate over the
   *     zone
   */
  Calculus(NumberSystem<T> numbers, boolean hasZone) {
    this.numbers = numbers;
    this.hasZone = hasZone;
    this.linear = new LinearAlgebra<>(numbers);
  }

  NumberSystem<T> numbers() {
    return numbers;
  }

  LinearAlgebra<T> linear() {
    return linear;
  }

  // ---- numbers

  Series<T> constant(T value) {
    return Series.constant(value);
  }

  Series<T> zero() {
    return Series.constant(null);
  }

  Series<T> add(Series<T> a, Series<T> b) {
    return Series.sum(a, b, numbers::add);
  }

  Series<T> negate(Series<T> a) {
    return a.map(numbers::negate);
  }

  Series<T> multiply(Series<T> a, Series<T> b) {
    return ScalarSeries.product(a, b, numbers);
  }

  Series<T> conjugate(Series<T> a) {
    return a.map(numbers::conjugate);
  }

  Series<T> derivative(Series<T> a, int place) {
    return a.derivative(place, (x, n) -> numbers.multiply(numbers.of(n), x));
  }

  /**
   * 1/a.
   *
   * @throws ArithmeticException if a vanishes
   */
  Series<T> inverse(Series<T> a) {
    return ScalarSeries.inverse(a, numbers);
  }

  Series<T> exponential(Series<T> a) {
    return ScalarSeries.exponential(a, numbers);
  }

  /**
   * ln a as far as its derivatives tell it, which know of no branch.
   *
   * @throws ArithmeticException if a vanishes
   */
  Series<T> logarithm(Series<T> a) {
    Series<T> logarithm = ScalarSeries.logarithm(a, numbers);
    return Series.on(
        logarithm.places(),
        index -> {
          if (index == 0) {
            throw new UnsupportedFormulaException(
                "a logarithm has many values: only its derivatives can be compared");
          }
          return logarithm.at(index);
        });
  }

  /** det A. */
  Series<T> determinant(Series<Matrix<T>> a, int size) {
    Series<Matrix<T>> one = Series.constant(linear.identity(size));
    Series<Matrix<T>> power = one;
    Series<T> coefficient = zero();
    for (int k = 1; k <= size; k++) {
      Series<Matrix<T>> previous = Series.product(a, power, linear::multiply, linear::add);
      Series<Matrix<T>> shift = Series.product(coefficient, one, linear::scale, linear::add);
      power = k == 1 ? one : Series.sum(previous, shift, linear::add);
      T part = numbers.inverse(numbers.of(-k));
      coefficient =
          Series.product(a, power, linear::multiply, linear::add)
              .map(m -> numbers.multiply(part, trace(m)));
    }
    return size % 2 == 0 ? coefficient : negate(coefficient);
  }

  private T trace(Matrix<T> a) {
    T sum = a.at(0, 0);
    for (int i = 1; i < a.size(); i++) {
      sum = numbers.add(sum, a.at(i, i));
    }
    return sum;
  }

  // ---- states

  Ket<T> add(Ket<T> a, Ket<T> b) {
    List<Optional<Series<Vector<T>>>> sum = new ArrayList<>();
    for (int i = 0; i < a.points(); i++) {
      sum.add(added(a.spinors().get(i), b.spinors().get(i)));
    }
    return new Ket<>(sum, a.reach().or(b.reach()), Math.max(a.positions(), b.positions()));
  }

  private Optional<Series<Vector<T>>> added(
      Optional<Series<Vector<T>>> a, Optional<Series<Vector<T>>> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    return Optional.of(Series.sum(a.get(), b.get(), linear::add));
  }

  Ket<T> scale(Series<T> factor, Ket<T> ket) {
    return mapped(ket, s -> Series.product(factor, s, linear::scale, linear::add));
  }

  /** A ket times what stands behind it, which need not commute. */
  Ket<T> scaleBehind(Ket<T> ket, Series<T> factor) {
    return mapped(
        ket,
        s -> Series.product(s, factor, (v, f) -> v.map(x -> numbers.multiply(x, f)), linear::add));
  }

  Ket<T> negate(Ket<T> ket) {
    return mapped(ket, s -> s.map(v -> v.map(numbers::negate)));
  }

  Ket<T> derivative(Ket<T> ket, int place) {
    return mapped(ket, s -> derivativeOfVector(s, place));
  }

  Ket<T> changed(Ket<T> ket, Change<T> change) {
    List<Optional<Series<Vector<T>>>> out = new ArrayList<>();
    for (int i = 0; i < ket.points(); i++) {
      int point = i;
      out.add(ket.spinors().get(i).map(s -> change.spinor(point, s)));
    }
    return new Ket<>(out, ket.reach(), ket.positions());
  }

  Ket<T> zeroLike(Ket<T> ket) {
    return mapped(ket, s -> Series.constant(null));
  }

  /** r̂ = i∂_k along one component. */
  Ket<T> position(Ket<T> ket, int place) {
    if (ket.reach() == Ket.Reach.BLOCH) {
      throw new UnsupportedFormulaException(
          "the position operator acts on a packet or a spinor, not on a single Bloch state,"
              + " where it is a derivative of a delta function");
    }
    T i = numbers.imaginaryUnit();
    Ket<T> moved = mapped(ket, s -> derivativeOfVector(s, place).map(v -> linear.scale(i, v)));
    return new Ket<>(moved.spinors(), moved.reach(), ket.positions() + 1);
  }

  Ket<T> apply(List<Series<Matrix<T>>> blocks, Ket<T> ket) {
    List<Optional<Series<Vector<T>>>> out = new ArrayList<>();
    for (int i = 0; i < ket.points(); i++) {
      Series<Matrix<T>> block = blocks.get(i);
      out.add(
          ket.spinors()
              .get(i)
              .map(s -> Series.product(s, block, (v, m) -> linear.apply(m, v), linear::add)));
    }
    return new Ket<>(out, ket.reach(), ket.positions());
  }

  private Ket<T> mapped(Ket<T> ket, UnaryOperator<Series<Vector<T>>> rule) {
    List<Optional<Series<Vector<T>>>> out = ket.spinors().stream().map(s -> s.map(rule)).toList();
    return new Ket<>(out, ket.reach(), ket.positions());
  }

  private Series<Vector<T>> derivativeOfVector(Series<Vector<T>> a, int place) {
    BiFunction<Vector<T>, Long, Vector<T>> times = (v, n) -> linear.scale(numbers.of(n), v);
    return a.derivative(place, times);
  }

  Series<Matrix<T>> derivativeOfMatrix(Series<Matrix<T>> a, int place) {
    return a.derivative(place, (m, n) -> linear.scale(numbers.of(n), m));
  }

  // ---- scalar products and the integral over the zone

  /** ⟨bra|ket⟩; integrates over the zone if both extend over it. */
  Series<T> inner(Ket<T> bra, Ket<T> ket) {
    Series<T> sum = zero();
    boolean met = false;
    for (int i = 0; i < bra.points(); i++) {
      Optional<Series<Vector<T>>> left = bra.spinors().get(i);
      Optional<Series<Vector<T>>> right = ket.spinors().get(i);
      if (left.isPresent() && right.isPresent()) {
        met = true;
        sum = add(sum, Series.product(left.get(), right.get(), linear::inner, numbers::add));
      }
    }
    requireComparable(bra, ket, met);
    boolean extended = bra.reach() == Ket.Reach.PACKET && ket.reach() == Ket.Reach.PACKET;
    return extended && hasZone ? integrate(sum, bra.positions() + ket.positions()) : sum;
  }

  /**
   * Whether it is one column of ordinary numbers, without a zone over which it extends and that it
   * was moved in. Eigenvectors near an exceptional point are none: they are so long that the
   * inverse of a matrix made of them has no digits left.
   */
  boolean isOfOneMatrix(Ket<T> ket) {
    return !hasZone && ket.points() == 1 && ket.positions() == 0 && ket.reach() == Ket.Reach.PACKET;
  }

  private void requireComparable(Ket<T> bra, Ket<T> ket, boolean met) {
    boolean spinors = bra.reach() == Ket.Reach.SPINOR && ket.reach() == Ket.Reach.SPINOR;
    if (spinors && !met) {
      throw new UnsupportedFormulaException(
          "cell-periodic states at two different momenta cannot be paired");
    }
  }

  /**
   * ∫ of a density over a packet whose envelope is a sum of sharp peaks.
   *
   * <p>At a peak the envelope is g = g₀ e^{s·q} with q = k − k₀ and a formal slope s. A density g(f
   * + h·s) integrates to g₀(f − ∂·h): the slope is integrated by parts. With x the density as a
   * series in q and s, f − ∂·h = (1 + 3) x₀ − Σ_a x_{q_a s_a}.
   *
   * @param positions how many position operators acted; with two or more the density must still be
   *     linear in s, otherwise the sharp limit does not exist
   */
  Series<T> integrate(Series<T> density, int positions) {
    if (!hasZone) {
      throw new UnsupportedFormulaException("there is no zone to integrate over in this setting");
    }
    if (positions > 1) {
      requireFirstOrder(density);
    }
    long outside = ~MultiIndex.places(Coordinate.MOMENTUM) & ~MultiIndex.places(Coordinate.SLOPE);
    return Series.on(density.places() & outside, index -> integral(density, index));
  }

  /** A sum over a grid, no function of the momentum any more. */
  Series<T> overZone(Series<T> sum, T weight) {
    return sum.keeping(index -> MultiIndex.restrict(index, Coordinate.MOMENTUM) == 0)
        .map(x -> numbers.multiply(weight, x));
  }

  private @Nullable T integral(Series<T> density, long index) {
    T value = density.at(index);
    T sum = value == null ? null : numbers.multiply(numbers.of(4), value);
    for (int a = 0; a < 3; a++) {
      T mixed = density.at(index + peak(a));
      sum = Series.plus(sum, mixed == null ? null : numbers.negate(mixed), numbers::add);
    }
    return sum;
  }

  private static long peak(int component) {
    return MultiIndex.unit(Coordinate.MOMENTUM.place(component))
        + MultiIndex.unit(Coordinate.SLOPE.place(component));
  }

  private void requireFirstOrder(Series<T> density) {
    T scale = density.at(0);
    for (int a = 0; a < 3; a++) {
      for (int b = a; b < 3; b++) {
        long pair =
            MultiIndex.unit(Coordinate.SLOPE.place(a)) + MultiIndex.unit(Coordinate.SLOPE.place(b));
        T second = density.at(pair);
        if (second != null && !numbers.negligible(second, scale == null ? second : scale)) {
          throw new UnsupportedFormulaException(
              "the expectation value is of second order in the position operator and diverges for"
                  + " a sharp packet");
        }
      }
    }
  }
}
