package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Input;
import org.rederive.number.Matrix;
import org.rederive.number.Vector;
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

  /**
   * A matrix is looked up once for all its entries that follow each other, a band once for all that
   * belongs to it.
   */
  @Override
  public List<T> values(List<Input> keys) {
    List<T> values = new ArrayList<>(keys.size());
    Pairs pairs = new Pairs();
    BandInput.@Nullable Coefficient name = null;
    @Nullable Matrix<T> matrix = null;
    for (Input key : keys) {
      if (key instanceof BandInput.Entry entry) {
        if (entry.matrix() != name) {
          name = entry.matrix();
          matrix = name.from(source);
        }
        values.add(entry.of(matrix, source));
      } else {
        values.add(key instanceof BandInput.OfBand of ? of.of(pairs.of(of)) : value(key));
      }
    }
    return values;
  }

  /** The bands that were met; they are few, and who asks for one asks with the same objects. */
  private final class Pairs {
    private final List<Met<T>> met = new ArrayList<>();

    @SuppressWarnings("ReferenceEquality")
    Eigenpair<T> of(BandInput.OfBand input) {
      for (Met<T> known : met) {
        if (known.band == input.band() && known.of == input.of()) {
          return known.pair;
        }
      }
      Eigenpair<T> pair = input.of().eigenpair(source, input.band());
      met.add(new Met<>(input.of(), input.band(), pair));
      return pair;
    }
  }

  private record Met<T>(Diagonalised of, int band, Eigenpair<T> pair) {}

  @Override
  public Vector<T> solve(Input key, boolean row, Vector<T> right) {
    if (key instanceof BandInput.ResolventOf of) {
      Resolvent<T> resolvent = of.resolvent(source);
      return row ? resolvent.row(right) : resolvent.column(right);
    }
    throw new IllegalStateException("there is no linear system called " + key);
  }
}
