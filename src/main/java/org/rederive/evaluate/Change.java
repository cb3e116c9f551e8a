package org.rederive.evaluate;

import java.util.Collection;
import java.util.Set;
import java.util.function.IntFunction;
import org.rederive.number.Composition;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * A change of the functions that a value is made of: they are looked at where a coordinate is zero,
 * or their coordinates become functions of others.
 *
 * @param <T> the numbers
 */
interface Change<T> {
  Series<T> number(Series<T> a);

  /** A state near a momentum. */
  Series<Vector<T>> spinor(int point, Series<Vector<T>> a);

  /** An operator near a momentum. */
  Series<Matrix<T>> block(int point, Series<Matrix<T>> a);

  /** Whether the coordinate at a place is no longer what it was. */
  boolean moves(int place);

  /** Whether nothing depends on the changed coordinates any more. */
  boolean isFreezing();

  /** The values of functions, which are no longer functions of the coordinates at some places. */
  record Frozen<T>(Set<Integer> places) implements Change<T> {
    Frozen(Collection<Integer> places) {
      this(Set.copyOf(places));
    }

    private <E> Series<E> of(Series<E> a) {
      return a.keeping(
          index -> places.stream().allMatch(place -> MultiIndex.exponent(index, place) == 0));
    }

    @Override
    public Series<T> number(Series<T> a) {
      return of(a);
    }

    @Override
    public Series<Vector<T>> spinor(int point, Series<Vector<T>> a) {
      return of(a);
    }

    @Override
    public Series<Matrix<T>> block(int point, Series<Matrix<T>> a) {
      return of(a);
    }

    @Override
    public boolean moves(int place) {
      return places.contains(place);
    }

    @Override
    public boolean isFreezing() {
      return true;
    }
  }

  /**
   * Functions of coordinates that are functions of others.
   *
   * @param here the functions where the labels of the formula stand
   * @param at the functions at each momentum
   */
  record Composed<T>(LinearAlgebra<T> linear, Composition<T> here, IntFunction<Composition<T>> at)
      implements Change<T> {
    @Override
    public Series<T> number(Series<T> a) {
      NumberSystem<T> numbers = linear.numbers();
      return here.of(a, numbers::multiply, numbers::add);
    }

    @Override
    public Series<Vector<T>> spinor(int point, Series<Vector<T>> a) {
      return at.apply(point).of(a, linear::scale, linear::add);
    }

    @Override
    public Series<Matrix<T>> block(int point, Series<Matrix<T>> a) {
      return at.apply(point).of(a, linear::scale, linear::add);
    }

    @Override
    public boolean moves(int place) {
      return here.places().contains(place);
    }

    @Override
    public boolean isFreezing() {
      return false;
    }
  }
}
