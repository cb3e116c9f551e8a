package org.rederive.evaluate;

import java.util.SplittableRandom;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;

/**
 * Arbitrary numbers of a prime field, drawn at random by their names: a residue for every number
 * and one for its conjugate.
 *
 * @param field where the residues are from
 * @param draws the source of randomness
 * @param choices for what decides about the shape of a calculation
 */
public record DrawnResidues(PrimeField field, Draws draws, Choices choices)
    implements Arbitrary<Residue> {
  @Override
  public Residue complex(Name name) {
    SplittableRandom stream = draws.stream(name.key());
    return new Residue(any(stream), any(stream));
  }

  @Override
  public Residue real(Name name) {
    return Residue.real(any(draws.stream(name.key())));
  }

  @Override
  public Residue factor(Name name) {
    SplittableRandom stream = draws.stream(name.key());
    return new Residue(notZero(any(stream)), notZero(any(stream)));
  }

  @Override
  public int choose(Label label, int bound) {
    return choices.choose(label, bound);
  }

  private long any(SplittableRandom stream) {
    return stream.nextLong(field.modulus());
  }

  private static long notZero(long value) {
    return value == 0 ? 1 : value;
  }
}
