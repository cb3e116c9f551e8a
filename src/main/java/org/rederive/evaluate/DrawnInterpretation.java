package org.rederive.evaluate;

import org.rederive.formula.Quantity;

/**
 * An interpretation in which numbers and vectors are drawn by their names, whatever else there is.
 *
 * @param <T> the numbers
 */
public interface DrawnInterpretation<T> extends InterpretationByKind<T> {
  /** Arbitrary numbers, vectors and matrices by name. */
  NamedDraws<T> named();

  @Override
  default Value<T> number(Asked<T> asked, Quantity.Number quantity) {
    Thing thing = InterpretationByKind.thing(asked);
    return asked
        .values()
        .number(
            quantity.action() ? named().positive(thing) : named().number(thing, quantity.real()));
  }

  @Override
  default Value<T> tensor(Asked<T> asked) {
    Thing thing = InterpretationByKind.thing(asked);
    return tensor(asked, (i, j) -> named().entry(thing, i, j));
  }

  @Override
  default Value<T> vector(Asked<T> asked, Quantity.Vector quantity) {
    return asked
        .values()
        .tensor(named().vector(InterpretationByKind.thing(asked), quantity.real()));
  }
}
