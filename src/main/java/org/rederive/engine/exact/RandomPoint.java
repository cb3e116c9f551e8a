package org.rederive.engine.exact;

import org.rederive.evaluate.DrawnResidues;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;

/**
 * A random point: a prime field and in it a residue for every arbitrary number and for its
 * conjugate, by name. A number that happens to be zero in one field is not in the next.
 *
 * @param field where the residues are from
 * @param draws the source of randomness
 */
record RandomPoint(PrimeField field, Draws draws) {

  /** A point of a random field. */
  static RandomPoint of(Draws draws) {
    return new RandomPoint(PrimeField.drawn(draws.stream("prime")), draws);
  }

  /** The value of an input. */
  Residue at(Input.Draw input) {
    return input.from(new DrawnResidues(field, draws, draws));
  }
}
