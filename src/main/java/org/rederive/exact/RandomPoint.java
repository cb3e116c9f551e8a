package org.rederive.exact;

import java.util.SplittableRandom;
import org.rederive.algebra.PrimeField;
import org.rederive.algebra.Residue;
import org.rederive.meaning.Draws;
import org.rederive.meaning.Input;

/**
 * A random point of the field: a residue for every arbitrary number and for its conjugate, by name.
 *
 * @param draws the source of randomness
 */
record RandomPoint(Draws draws) {

  /** The value of an input. */
  Residue at(Input.Draw input) {
    SplittableRandom stream = draws.stream(input.name());
    long value = stream.nextLong(PrimeField.P);
    return switch (input.kind()) {
      case REAL -> Residue.real(value);
      case COMPLEX -> new Residue(value, stream.nextLong(PrimeField.P));
      case FACTOR -> new Residue(notZero(value), notZero(stream.nextLong(PrimeField.P)));
    };
  }

  private static long notZero(long value) {
    return value == 0 ? 1 : value;
  }
}
