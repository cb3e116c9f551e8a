package org.rederive.engine.span;

import java.util.SplittableRandom;
import org.rederive.number.PrimeField;

/**
 * A residue for every number that a document declares; the conjugate of a complex number is a
 * residue of its own.
 *
 * @param field where they are from
 * @param seed of all of them
 */
record RandomNumbers(PrimeField field, long seed) {
  static RandomNumbers of(long seed) {
    return new RandomNumbers(PrimeField.drawn(new SplittableRandom(seed)), seed);
  }

  /** The number with this name, not zero. */
  long of(String name) {
    SplittableRandom random = new SplittableRandom(seed + 31L * name.hashCode());
    return field.of(random.nextLong(1, field.modulus()));
  }
}
