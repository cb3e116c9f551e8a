package org.rederive.meaning;

import java.util.List;
import java.util.Optional;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.Series;

/** A linear operator on states; composite operators keep their structure. */
public sealed interface Operator<T> extends Entry<T> {

  Ket<T> apply(Ket<T> ket);

  /** The adjoint; position operators are Hermitian under the integral over the zone. */
  Operator<T> adjoint();

  /** Derivative of the operator itself along a coordinate. */
  Operator<T> derivative(int place);

  /** The operator at coordinate = 0. */
  Operator<T> atZero(int place);

  /** A matrix for each momentum, as a function of the coordinates. */
  record Local<T>(Calculus<T> calculus, List<Series<Matrix<T>>> blocks) implements Operator<T> {
    public Local {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Ket<T> apply(Ket<T> ket) {
      return calculus.apply(blocks, ket);
    }

    @Override
    public Operator<T> adjoint() {
      return with(blocks.stream().map(b -> b.map(calculus.linear()::adjoint)).toList());
    }

    @Override
    public Operator<T> derivative(int place) {
      return with(blocks.stream().map(b -> calculus.derivativeOfMatrix(b, place)).toList());
    }

    @Override
    public Operator<T> atZero(int place) {
      return with(blocks.stream().map(b -> calculus.atZero(b, place)).toList());
    }

    private Operator<T> with(List<Series<Matrix<T>>> changed) {
      return new Local<>(calculus, changed);
    }
  }

  /** Component of r̂ = i∂_k. */
  record Position<T>(Calculus<T> calculus, int place) implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> ket) {
      return calculus.position(ket, place);
    }

    @Override
    public Operator<T> adjoint() {
      return this;
    }

    @Override
    public Operator<T> derivative(int along) {
      return new Multiple<>(calculus, Optional.empty());
    }

    @Override
    public Operator<T> atZero(int along) {
      return this;
    }
  }

  /** A number times the identity; empty for the zero operator. */
  record Multiple<T>(Calculus<T> calculus, Optional<Series<T>> factor) implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> ket) {
      return factor.map(f -> calculus.scale(f, ket)).orElseGet(() -> calculus.zeroLike(ket));
    }

    @Override
    public Operator<T> adjoint() {
      return new Multiple<>(calculus, factor.map(calculus::conjugate));
    }

    @Override
    public Operator<T> derivative(int place) {
      return new Multiple<>(calculus, factor.map(f -> calculus.derivative(f, place)));
    }

    @Override
    public Operator<T> atZero(int place) {
      return new Multiple<>(calculus, factor.map(f -> calculus.atZero(f, place)));
    }
  }

  /** left + right. */
  record Plus<T>(Calculus<T> calculus, Operator<T> left, Operator<T> right) implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> ket) {
      return calculus.add(left.apply(ket), right.apply(ket));
    }

    @Override
    public Operator<T> adjoint() {
      return new Plus<>(calculus, left.adjoint(), right.adjoint());
    }

    @Override
    public Operator<T> derivative(int place) {
      return new Plus<>(calculus, left.derivative(place), right.derivative(place));
    }

    @Override
    public Operator<T> atZero(int place) {
      return new Plus<>(calculus, left.atZero(place), right.atZero(place));
    }
  }

  /** left right, the right one acting first. */
  record Times<T>(Calculus<T> calculus, Operator<T> left, Operator<T> right)
      implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> ket) {
      return left.apply(right.apply(ket));
    }

    @Override
    public Operator<T> adjoint() {
      return new Times<>(calculus, right.adjoint(), left.adjoint());
    }

    /** (XY)′ = X′Y + XY′. */
    @Override
    public Operator<T> derivative(int place) {
      return new Plus<>(
          calculus,
          new Times<>(calculus, left.derivative(place), right),
          new Times<>(calculus, left, right.derivative(place)));
    }

    @Override
    public Operator<T> atZero(int place) {
      return new Times<>(calculus, left.atZero(place), right.atZero(place));
    }
  }

  /** |ket⟩⟨bra|. */
  record Outer<T>(Calculus<T> calculus, Ket<T> ket, Bra<T> bra) implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> argument) {
      return calculus.scale(bra.pair(argument), ket);
    }

    @Override
    public Operator<T> adjoint() {
      return new Outer<>(calculus, bra.adjoint(), new Bra.Of<>(calculus, ket));
    }

    @Override
    public Operator<T> derivative(int place) {
      return new Plus<>(
          calculus,
          new Outer<>(calculus, calculus.derivative(ket, place), bra),
          new Outer<>(calculus, ket, bra.derivative(place)));
    }

    @Override
    public Operator<T> atZero(int place) {
      return new Outer<>(calculus, calculus.atZero(ket, place), bra.atZero(place));
    }
  }

  /** ∫_k of an operator: its result extends over the zone. */
  record Gathered<T>(Calculus<T> calculus, Operator<T> sum) implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> ket) {
      return sum.apply(ket).as(Ket.Reach.PACKET);
    }

    @Override
    public Operator<T> adjoint() {
      return new Gathered<>(calculus, sum.adjoint());
    }

    @Override
    public Operator<T> derivative(int place) {
      return new Gathered<>(calculus, sum.derivative(place));
    }

    @Override
    public Operator<T> atZero(int place) {
      return new Gathered<>(calculus, sum.atZero(place));
    }
  }

  /** exp X for an X that vanishes where the coordinates are expanded. */
  record Exponential<T>(Calculus<T> calculus, Operator<T> exponent) implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> ket) {
      return calculus.exponential(exponent, ket);
    }

    @Override
    public Operator<T> adjoint() {
      return new Exponential<>(calculus, exponent.adjoint());
    }

    @Override
    public Operator<T> derivative(int place) {
      return new Derivative<>(calculus, this, place);
    }

    @Override
    public Operator<T> atZero(int place) {
      return new Exponential<>(calculus, exponent.atZero(place));
    }
  }

  /** ∂X = [∂, X] for an X without product rule of its own. */
  record Derivative<T>(Calculus<T> calculus, Operator<T> operator, int place)
      implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> ket) {
      Ket<T> after = calculus.derivative(operator.apply(ket), place);
      Ket<T> before = operator.apply(calculus.derivative(ket, place));
      return calculus.add(after, calculus.negate(before));
    }

    @Override
    public Operator<T> adjoint() {
      return new Derivative<>(calculus, operator.adjoint(), place);
    }

    @Override
    public Operator<T> derivative(int along) {
      return new Derivative<>(calculus, this, along);
    }

    @Override
    public Operator<T> atZero(int along) {
      if (along == place) {
        return new Frozen<>(calculus, this, place);
      }
      return new Derivative<>(calculus, operator.atZero(along), place);
    }
  }

  /** X at coordinate = 0 for an X that has no simpler form: freezes the state, applies, freezes. */
  record Frozen<T>(Calculus<T> calculus, Operator<T> operator, int place) implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> ket) {
      return calculus.atZero(operator.apply(calculus.atZero(ket, place)), place);
    }

    @Override
    public Operator<T> adjoint() {
      return new Frozen<>(calculus, operator.adjoint(), place);
    }

    @Override
    public Operator<T> derivative(int along) {
      if (along == place) {
        return new Multiple<>(calculus, Optional.empty());
      }
      return new Frozen<>(calculus, operator.derivative(along), place);
    }

    @Override
    public Operator<T> atZero(int along) {
      return along == place ? this : new Frozen<>(calculus, operator.atZero(along), place);
    }
  }
}
