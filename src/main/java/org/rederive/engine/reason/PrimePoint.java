package org.rederive.engine.reason;

import java.util.SplittableRandom;
import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Name;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;

/**
 * A random point: a residue for every arbitrary number and for its conjugate, by name.
 *
 * @param field where the residues are from
 * @param draws the source of randomness
 * @param choices what labels stand for that nothing binds
 */
record PrimePoint(PrimeField field, Draws draws, Choices choices) implements Arbitrary<Residue> {
  /** A point in the same field that has nothing to do with this one. */
  PrimePoint another() {
    return new PrimePoint(field, Draws.of(draws.seed(), "another", 0), choices);
  }

  @Override
  public Residue complex(Name name) {
    SplittableRandom stream = draws.stream(name.text());
    return new Residue(any(stream), any(stream));
  }

  @Override
  public Residue real(Name name) {
    return Residue.real(any(draws.stream(name.text())));
  }

  @Override
  public Residue factor(Name name) {
    SplittableRandom stream = draws.stream(name.text());
    return new Residue(
        1 + stream.nextLong(field.modulus() - 1), 1 + stream.nextLong(field.modulus() - 1));
  }

  @Override
  public int choose(Label label, int bound) {
    return choices.choose(label, bound);
  }

  private long any(SplittableRandom stream) {
    return stream.nextLong(field.modulus());
  }
}
