package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.rederive.formula.Kind;
import org.rederive.number.Coordinate;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * Makes values out of series; what interpretations hand to the evaluator.
 *
 * @param <T> the numbers
 */
public final class Values<T> {
  private final Calculus<T> calculus;
  private final int points;
  private final boolean severalMomenta;

  /**
   * @param severalMomenta whether a statement speaks about more than one momentum
   */
  Values(Calculus<T> calculus, int points, boolean severalMomenta) {
    this.calculus = calculus;
    this.points = points;
    this.severalMomenta = severalMomenta;
  }

  Calculus<T> calculus() {
    return calculus;
  }

  /** A number without dependence on any coordinate. */
  public Value<T> number(T value) {
    return scalar(Series.constant(value));
  }

  public Value<T> scalar(Series<T> series) {
    return Value.of(new Entry.Scalar<>(series));
  }

  /** A vector or, with nine components, a tensor. */
  public Value<T> tensor(List<Series<T>> components) {
    List<Entry<T>> entries = new ArrayList<>();
    components.forEach(c -> entries.add(new Entry.Scalar<>(c)));
    return new Value<>(rank(entries.size()), entries);
  }

  private static int rank(int size) {
    return size == 1 ? 0 : size == 3 ? 1 : 2;
  }

  /** The cell-periodic part of a Bloch state. */
  public Value<T> spinor(int point, Series<Vector<T>> spinor) {
    return Value.of(Ket.at(point, points, spinor, Ket.Reach.SPINOR));
  }

  /** A Bloch state. */
  public Value<T> blochState(int point, Series<Vector<T>> spinor) {
    return Value.of(Ket.at(point, points, spinor, Ket.Reach.BLOCH));
  }

  /** A superposition of Bloch states, one spinor per momentum. */
  public Value<T> packet(List<Series<Vector<T>>> spinors) {
    List<Optional<Series<Vector<T>>>> all = new ArrayList<>();
    spinors.forEach(s -> all.add(Optional.of(s)));
    return Value.of(new Ket<>(all, Ket.Reach.PACKET, 0));
  }

  /** An operator that is a matrix at each momentum. */
  Value<T> operator(List<Series<Matrix<T>>> blocks) {
    return operator(blocks, Optional.empty());
  }

  /**
   * An operator that is a matrix at each momentum.
   *
   * @param written the momentum that is written for it: it does not act on states at others
   */
  public Value<T> operator(List<Series<Matrix<T>>> blocks, Optional<Integer> written) {
    boolean there = written.isPresent() && severalMomenta;
    return Value.of(new Operator.Local<>(calculus, blocks, written, there));
  }

  /** The same matrix at every momentum. */
  public Value<T> operator(Series<Matrix<T>> block) {
    return operator(Collections.nCopies(points, block));
  }

  /** What a component of a vector of operators is called, which is an operator of its own. */
  public static String component(String vector, int a) {
    return vector + "_" + "xyz".charAt(a);
  }

  /** A vector of operators, component by component. */
  public Value<T> ofComponents(IntFunction<Value<T>> component) {
    return operators(List.of(component.apply(0), component.apply(1), component.apply(2)));
  }

  /** A vector of operators. */
  public Value<T> operators(List<Value<T>> components) {
    List<Entry<T>> entries = new ArrayList<>();
    components.forEach(c -> entries.add(c.single()));
    return new Value<>(1, entries);
  }

  /** r̂ = i∂_k. */
  public Value<T> positionOperator() {
    List<Entry<T>> entries = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      entries.add(position(a));
    }
    return new Value<>(1, entries);
  }

  /** One component of r̂ = i∂_k. */
  public Value<T> positionOperator(int component) {
    return Value.of(position(component));
  }

  private Entry<T> position(int component) {
    return new Operator.Position<>(calculus, Coordinate.MOMENTUM.place(component));
  }

  /** The first component of what an operator makes of a state at the first momentum. */
  public Series<T> firstOf(Operator<T> operator, Value<T> state) {
    Ket<T> image = operator.apply((Ket<T>) state.single());
    return image.spinors().get(0).map(s -> s.map(v -> v.at(0))).orElse(calculus.zero());
  }

  /** What an entry is. */
  public Kind kind(Entry<T> entry) {
    if (entry instanceof Entry.Scalar<T>) {
      return Kind.SCALAR;
    }
    if (entry instanceof Ket<T>) {
      return Kind.KET;
    }
    return entry instanceof Bra<T> ? Kind.BRA : Kind.OPERATOR;
  }

  /** −i[r, X] for a position matrix r, the momentum derivative of X in the Bloch form, Eq. (20). */
  public Value<T> minusICommutator(Entry<T> position, Entry<T> operator) {
    NumberSystem<T> numbers = calculus.numbers();
    Operator<T> r = (Operator<T>) position;
    Operator<T> x = (Operator<T>) operator;
    Operator<T> left = times(numbers.negate(numbers.imaginaryUnit()), r, x);
    return Value.of(new Operator.Plus<>(calculus, left, times(numbers.imaginaryUnit(), x, r)));
  }

  private Operator<T> times(T factor, Operator<T> a, Operator<T> b) {
    Operator<T> multiple = new Operator.Multiple<>(calculus, Optional.of(Series.constant(factor)));
    return new Operator.Times<>(calculus, multiple, new Operator.Times<>(calculus, a, b));
  }
}
