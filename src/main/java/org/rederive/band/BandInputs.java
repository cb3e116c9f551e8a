package org.rederive.band;

import org.rederive.algebra.Vector;
import org.rederive.meaning.Input;
import org.rederive.program.Inputs;

/**
 * The numbers that a program recorded with {@link RecordedBands} takes from one sample.
 *
 * @param <T> the numbers
 */
public record BandInputs<T>(DiagonalisedBands<T> source) implements Inputs<Input, T> {
  @Override
  public T value(Input key) {
    if (key instanceof Input.Draw draw) {
      return draw.from(source.arbitrary());
    }
    if (key instanceof BandInput input) {
      return input.from(source);
    }
    throw new IllegalStateException("not a number of a sample of bands: " + key);
  }

  @Override
  public Vector<T> solve(Input key, boolean row, Vector<T> right) {
    if (key instanceof BandInput.ResolventOf of) {
      Resolvent<T> resolvent = source.resolvent(of.chart(), of.point(), of.band());
      return row ? resolvent.row(right) : resolvent.column(right);
    }
    throw new IllegalStateException("there is no linear system called " + key);
  }
}
