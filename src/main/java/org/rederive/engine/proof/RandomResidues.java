package org.rederive.engine.proof;

import java.util.SplittableRandom;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;

/**
 * A random point of a prime field: a residue for every symbol and another one for its conjugate.
 *
 * @param field the field
 * @param draws where they come from
 */
public record RandomResidues(PrimeField field, Draws draws) implements Arbitrary<Residue> {
  @Override
  public Residue complex(Name name) {
    SplittableRandom stream = draws.stream(name.text());
    return new Residue(drawn(stream), drawn(stream));
  }

  @Override
  public Residue real(Name name) {
    return Residue.real(drawn(draws.stream(name.text())));
  }

  @Override
  public Residue factor(Name name) {
    return complex(name);
  }

  @Override
  public int choose(Label label, int bound) {
    throw new IllegalStateException("the shape of a calculation is chosen before it is run");
  }

  /** Not zero, because a factor must not be. */
  private long drawn(SplittableRandom stream) {
    return 1 + stream.nextLong(field.modulus() - 1);
  }
}
