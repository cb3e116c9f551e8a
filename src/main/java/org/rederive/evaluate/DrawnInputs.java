package org.rederive.evaluate;

import org.rederive.number.Vector;
import org.rederive.program.Inputs;

/**
 * Inputs of programs about nothing but arbitrary numbers.
 *
 * @param <T> the numbers
 */
public record DrawnInputs<T>(Arbitrary<T> arbitrary) implements Inputs<Input, T> {
  @Override
  public T value(Input key) {
    if (key instanceof Input.Draw draw) {
      return draw.from(arbitrary);
    }
    throw new IllegalStateException("not an arbitrary number: " + key);
  }

  @Override
  public Vector<T> solve(Input key, boolean row, Vector<T> source) {
    throw new IllegalStateException("there is no linear system called " + key);
  }
}
