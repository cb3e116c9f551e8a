package org.rederive.symbolic;

import java.util.SplittableRandom;
import org.rederive.algebra.PrimeField;
import org.rederive.algebra.Residue;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.Draws;

/**
 * A random point of a prime field: a residue for every symbol and another one for its conjugate.
 *
 * @param field the field
 * @param draws where they come from
 */
record RandomResidues(PrimeField field, Draws draws) implements Arbitrary<Residue> {
  @Override
  public Residue complex(String name) {
    SplittableRandom stream = draws.stream(name);
    return new Residue(drawn(stream), drawn(stream));
  }

  @Override
  public Residue real(String name) {
    return Residue.real(drawn(draws.stream(name)));
  }

  @Override
  public Residue factor(String name) {
    return complex(name);
  }

  @Override
  public int choose(String name, int bound) {
    throw new IllegalStateException("the shape of a calculation is chosen before it is run");
  }

  /** Not zero, because a factor must not be. */
  private long drawn(SplittableRandom stream) {
    return 1 + stream.nextLong(field.modulus() - 1);
  }
}
