package org.rederive.evaluate;

import org.rederive.number.Series;

/**
 * A row: what turns a ket into a number.
 *
 * <p>Operators that stand right of a bra act on the ket that follows, so that a position operator
 * is never moved to the left of an integral by parts unnoticed.
 */
sealed interface Bra<T> extends Entry<T> {

  /** ⟨this|ket⟩. */
  Series<T> pair(Ket<T> ket);

  /** The ket whose adjoint this is. */
  Ket<T> adjoint();

  /** ∂⟨this|. */
  Bra<T> derivative(int place);

  /** ⟨this| with other series. */
  Bra<T> changed(Change<T> change);

  /** ⟨content|. */
  record Of<T>(Calculus<T> calculus, Ket<T> content) implements Bra<T> {
    @Override
    public Series<T> pair(Ket<T> ket) {
      return calculus.inner(content, ket);
    }

    @Override
    public Ket<T> adjoint() {
      return content;
    }

    @Override
    public Bra<T> derivative(int place) {
      return new Of<>(calculus, calculus.derivative(content, place));
    }

    @Override
    public Bra<T> changed(Change<T> change) {
      return new Of<>(calculus, calculus.changed(content, change));
    }
  }

  /** ⟨bra| operator. */
  record Before<T>(Calculus<T> calculus, Bra<T> bra, Operator<T> operator) implements Bra<T> {
    @Override
    public Series<T> pair(Ket<T> ket) {
      return bra.pair(operator.apply(ket));
    }

    @Override
    public Ket<T> adjoint() {
      return operator.adjoint().apply(bra.adjoint());
    }

    @Override
    public Bra<T> derivative(int place) {
      Bra<T> left = new Before<>(calculus, bra.derivative(place), operator);
      return new Plus<>(calculus, left, new Before<>(calculus, bra, operator.derivative(place)));
    }

    @Override
    public Bra<T> changed(Change<T> change) {
      return new Before<>(calculus, bra.changed(change), operator.changed(change));
    }
  }

  /** ⟨left| + ⟨right|. */
  record Plus<T>(Calculus<T> calculus, Bra<T> left, Bra<T> right) implements Bra<T> {
    @Override
    public Series<T> pair(Ket<T> ket) {
      return calculus.add(left.pair(ket), right.pair(ket));
    }

    @Override
    public Ket<T> adjoint() {
      return calculus.add(left.adjoint(), right.adjoint());
    }

    @Override
    public Bra<T> derivative(int place) {
      return new Plus<>(calculus, left.derivative(place), right.derivative(place));
    }

    @Override
    public Bra<T> changed(Change<T> change) {
      return new Plus<>(calculus, left.changed(change), right.changed(change));
    }
  }
}
