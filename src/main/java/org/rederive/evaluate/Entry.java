package org.rederive.evaluate;

import org.rederive.number.Series;

/** What stands at one place of a spatial tensor. */
public sealed interface Entry<T> permits Entry.Scalar, Ket, Bra, Operator {

  /** A number that depends on the coordinates. */
  record Scalar<T>(Series<T> series) implements Entry<T> {}
}
