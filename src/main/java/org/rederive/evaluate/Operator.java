package org.rederive.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.number.Matrix;
import org.rederive.number.Series;

/** A linear operator on states; composite operators keep their structure. */
public sealed interface Operator<T> extends Entry<T> {

  Ket<T> apply(Ket<T> ket);

  /** The adjoint; position operators are Hermitian under the integral over the zone. */
  Operator<T> adjoint();

  /** Derivative of the operator itself along a coordinate. */
  Operator<T> derivative(int place);

  /** The operator with other series. */
  Operator<T> changed(Change<T> change);

  /** Whether it is a matrix at each momentum, without position operators and integrals. */
  default boolean isLocal() {
    return isLocal(Ket.Reach.PACKET);
  }

  /**
   * Whether it is one for states of a reach: |a⟩⟨b| of cell-periodic states at one momentum is a
   * matrix for such states, and no matrix at each momentum of a packet.
   */
  boolean isLocal(Ket.Reach reach);

  /**
   * A matrix for each momentum, as a function of the coordinates.
   *
   * @param written the momentum that is written for it, H(k)
   * @param onlyThere whether another momentum is written, too: [H(k), H(q)] is not that of two
   *     operators over the zone
   */
  record Local<T>(
      Calculus<T> calculus,
      List<Series<Matrix<T>>> blocks,
      Optional<Integer> written,
      boolean onlyThere)
      implements Operator<T> {
    public Local {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Ket<T> apply(Ket<T> ket) {
      written.ifPresent(momentum -> requireThere(ket, momentum));
      return calculus.apply(blocks, ket);
    }

    /** H(k) says nothing of a state at another momentum q. */
    private void requireThere(Ket<T> ket, int momentum) {
      boolean elsewhere =
          IntStream.range(0, ket.points())
              .anyMatch(i -> i != momentum && ket.spinors().get(i).isPresent());
      if (onlyThere && ket.reach() == Ket.Reach.PACKET) {
        throw new UnsupportedFormulaException("operators at different momenta act on one state");
      }
      if (elsewhere && ket.reach() != Ket.Reach.PACKET) {
        throw new UnsupportedFormulaException(
            "an operator at one momentum acts on a state at another");
      }
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
    public Operator<T> changed(Change<T> change) {
      return with(
          IntStream.range(0, blocks.size()).mapToObj(i -> change.block(i, blocks.get(i))).toList());
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      return true;
    }

    private Operator<T> with(List<Series<Matrix<T>>> changed) {
      return new Local<>(calculus, changed, written, onlyThere);
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
    public Operator<T> changed(Change<T> change) {
      if (change.moves(place)) {
        throw new UnsupportedFormulaException(
            "a position operator is no function of another momentum");
      }
      return this;
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      return false;
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
    public Operator<T> changed(Change<T> change) {
      return new Multiple<>(calculus, factor.map(change::number));
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      return true;
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
    public Operator<T> changed(Change<T> change) {
      return new Plus<>(calculus, left.changed(change), right.changed(change));
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      return left.isLocal(reach) && right.isLocal(reach);
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
    public Operator<T> changed(Change<T> change) {
      return new Times<>(calculus, left.changed(change), right.changed(change));
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      return left.isLocal(reach) && right.isLocal(reach);
    }
  }

  /** |ket⟩⟨bra|. */
  record Outer<T>(Calculus<T> calculus, Ket<T> ket, Bra<T> bra) implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> argument) {
      return calculus.scaleBehind(ket, bra.pair(argument));
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
    public Operator<T> changed(Change<T> change) {
      return new Outer<>(calculus, calculus.changed(ket, change), bra.changed(change));
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      Ket<T> left = bra.adjoint();
      boolean spinors =
          reach == Ket.Reach.SPINOR
              && ket.reach() == Ket.Reach.SPINOR
              && left.reach() == Ket.Reach.SPINOR;
      return spinors || calculus.isOfOneMatrix(ket) && calculus.isOfOneMatrix(left);
    }
  }

  /** ∫_k of an operator: its result extends over the zone. */
  record Integrated<T>(Calculus<T> calculus, Operator<T> sum) implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> ket) {
      return sum.apply(ket).as(Ket.Reach.PACKET);
    }

    @Override
    public Operator<T> adjoint() {
      return new Integrated<>(calculus, sum.adjoint());
    }

    @Override
    public Operator<T> derivative(int place) {
      return new Integrated<>(calculus, sum.derivative(place));
    }

    @Override
    public Operator<T> changed(Change<T> change) {
      return new Integrated<>(calculus, sum.changed(change));
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      return false;
    }
  }

  /** exp X. */
  record Exponential<T>(
      Calculus<T> calculus, Operator<T> exponent, OperatorExponential<T> exponential)
      implements Operator<T> {
    Exponential(Calculus<T> calculus, Operator<T> exponent) {
      this(calculus, exponent, new OperatorExponential<>(calculus, exponent));
    }

    @Override
    public Ket<T> apply(Ket<T> ket) {
      return exponential.apply(ket);
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
    public Operator<T> changed(Change<T> change) {
      return new Exponential<>(calculus, exponent.changed(change));
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      return exponent.isLocal(reach);
    }
  }

  /** X⁻¹. */
  record Inverse<T>(
      Calculus<T> calculus, Operator<T> operator, int bands, OperatorInverse<T> inverse)
      implements Operator<T> {
    Inverse(Calculus<T> calculus, Operator<T> operator, int bands) {
      this(calculus, operator, bands, new OperatorInverse<>(calculus, operator, bands));
    }

    @Override
    public Ket<T> apply(Ket<T> ket) {
      return inverse.apply(ket);
    }

    @Override
    public Operator<T> adjoint() {
      return new Inverse<>(calculus, operator.adjoint(), bands);
    }

    @Override
    public Operator<T> derivative(int place) {
      return new Derivative<>(calculus, this, place);
    }

    @Override
    public Operator<T> changed(Change<T> change) {
      return new Inverse<>(calculus, operator.changed(change), bands);
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      return operator.isLocal(reach);
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
    public Operator<T> changed(Change<T> change) {
      return new Changed<>(calculus, this, change);
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      return operator.isLocal(reach);
    }
  }

  /** X with other series for an X that has no simpler form: applies X and changes the result. */
  record Changed<T>(Calculus<T> calculus, Operator<T> operator, Change<T> change)
      implements Operator<T> {
    @Override
    public Ket<T> apply(Ket<T> ket) {
      if (!change.isFreezing()) {
        throw new UnsupportedFormulaException("this operator is no function of another coordinate");
      }
      // What X does to a frozen state, frozen: the state itself does not move meanwhile.
      return calculus.changed(operator.apply(calculus.changed(ket, change)), change);
    }

    @Override
    public Operator<T> adjoint() {
      return new Changed<>(calculus, operator.adjoint(), change);
    }

    @Override
    public Operator<T> derivative(int along) {
      return change.moves(along)
          ? new Multiple<>(calculus, Optional.empty())
          : new Changed<>(calculus, operator.derivative(along), change);
    }

    @Override
    public Operator<T> changed(Change<T> next) {
      return new Changed<>(calculus, operator.changed(next), change);
    }

    @Override
    public boolean isLocal(Ket.Reach reach) {
      return operator.isLocal(reach);
    }
  }
}
