package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantities;
import org.rederive.formula.Quantity;
import org.rederive.formula.Sort;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;

/**
 * An interpretation that asks what a symbol is, and gives nothing a value that it does not know.
 *
 * @param <T> the numbers
 */
public interface InterpretationByKind<T> extends Interpretation<T>, Quantities<Asked<T>, Value<T>> {
  @Override
  default Value<T> value(Asked<T> asked) {
    return asked.symbol().declaration().quantity().in(this, asked);
  }

  /** The refusal to give a symbol a value. */
  private static <T> Value<T> none(Asked<T> asked) {
    throw new UnsupportedFormulaException(
        "a symbol of kind '" + asked.symbol().declaration().role() + "' has no value here");
  }

  /**
   * A coordinate: its value at the point, and its own direction.
   *
   * @param places where its components stand
   * @param base their values at the generic point
   */
  default Value<T> coordinate(Asked<T> asked, List<Integer> places, List<T> base) {
    NumberSystem<T> numbers = numbers();
    List<Series<T>> components = new ArrayList<>();
    for (int a = 0; a < places.size(); a++) {
      int place = places.get(a);
      boolean zero = asked.labels().zeros().contains(place);
      components.add(Series.linear(zero ? null : base.get(a), numbers.one(), place));
    }
    return components.size() == 1
        ? asked.values().scalar(components.get(0))
        : asked.values().tensor(components);
  }

  /**
   * Numbers with the spatial indices of the symbol, of which it is not known how they change.
   *
   * @param entry the number in a row and a column; both are zero if there are no such indices
   */
  default Value<T> tensor(Asked<T> asked, BiFunction<Integer, Integer, T> entry) {
    Declaration declaration = asked.symbol().declaration();
    int rank = declaration.type().rank();
    if (rank > 2 || !asked.symbol().slots().isEmpty() || !asked.labels().zeros().isEmpty()) {
      throw new UnsupportedFormulaException(
          "of a tensor only numbers with up to two spatial indices and no other labels are known");
    }
    List<Series<T>> entries = new ArrayList<>();
    for (int i = 0; i < (rank == 2 ? 3 : 1); i++) {
      for (int j = 0; j < (rank == 0 ? 1 : 3); j++) {
        entries.add(unchanging(declaration, entry.apply(i, j)));
      }
    }
    return asked.values().tensor(entries);
  }

  private static <T> Series<T> unchanging(Declaration tensor, T value) {
    return Series.of(
        index -> {
          if (index != 0) {
            throw new UnsupportedFormulaException(
                "how " + tensor + " changes with the coordinates is not known");
          }
          return value;
        });
  }

  /** What the symbol that is asked for stands for. */
  static <T> Thing.Symbol thing(Asked<T> asked) {
    return new Thing.Symbol(key(asked));
  }

  /** The key of the symbol that is asked for, with its bands: c_1 and c_2 are two numbers. */
  static <T> String key(Asked<T> asked) {
    String key = asked.symbol().declaration().key();
    List<String> bands =
        asked.slots(Sort.BAND_INDEX).stream()
            .map(asked::number)
            .map(number -> String.valueOf(number + 1))
            .toList();
    return bands.isEmpty() ? key : key + " of band " + String.join(", ", bands);
  }

  // ---- what most settings do not have

  @Override
  default Value<T> formal(Asked<T> asked) {
    return none(asked);
  }

  @Override
  default Value<T> numberOfBands(Asked<T> asked) {
    return none(asked);
  }

  @Override
  default Value<T> tensor(Asked<T> asked) {
    return none(asked);
  }

  @Override
  default Value<T> identity(Asked<T> asked) {
    return none(asked);
  }

  @Override
  default Value<T> operator(Asked<T> asked, Quantity.Operator quantity) {
    return none(asked);
  }

  @Override
  default Value<T> perturbedHamiltonian(Asked<T> asked) {
    return none(asked);
  }

  @Override
  default Value<T> eigenvalue(Asked<T> asked, Quantity.Eigenvalue quantity) {
    return none(asked);
  }

  @Override
  default Value<T> eigenvector(Asked<T> asked, Quantity.Eigenvector quantity) {
    return none(asked);
  }

  @Override
  default Value<T> gaugeFactor(Asked<T> asked) {
    return none(asked);
  }

  @Override
  default Value<T> functionOfMomentum(Asked<T> asked) {
    return none(asked);
  }

  @Override
  default Value<T> state(Asked<T> asked) {
    return none(asked);
  }

  @Override
  default Value<T> evolvingState(Asked<T> asked, Quantity.EvolvingState quantity) {
    return none(asked);
  }

  @Override
  default Value<T> exactState(Asked<T> asked, Quantity.ExactState quantity) {
    return none(asked);
  }

  @Override
  default Value<T> measured(Asked<T> asked, Quantity.Measured quantity) {
    return none(asked);
  }

  @Override
  default Value<T> vanishing(Asked<T> asked) {
    return none(asked);
  }

  @Override
  default Value<T> amplitude(Asked<T> asked, Quantity.Amplitude quantity) {
    return none(asked);
  }

  @Override
  default Value<T> packet(Asked<T> asked, Quantity.Packet quantity) {
    return none(asked);
  }

  @Override
  default Value<T> position(Asked<T> asked, Quantity.Position quantity) {
    return none(asked);
  }

  @Override
  default Value<T> wave(Asked<T> asked) {
    return none(asked);
  }

  @Override
  default Value<T> imaginaryVelocity(Asked<T> asked) {
    return none(asked);
  }
}
