package org.rederive.program;

import java.util.List;
import org.rederive.number.Vector;
import org.rederive.number.WithError;

/**
 * One of the samples that a machine runs side by side.
 *
 * @param <K> names of inputs
 */
public interface Lane<K> {
  /** Puts the inputs with these names into a lane, one register for each. */
  void inputs(List<K> keys, Lanes to, int lane);

  /**
   * Solves a linear system whose matrix is an input; right side and solution have one register for
   * each component.
   */
  void solve(Solve<K> system, Lanes right, Lanes solution, int lane);

  /** Of inputs that are objects. */
  static <K> Lane<K> of(Inputs<K, WithError> inputs) {
    return new OfObjects<>(inputs);
  }

  /**
   * A sample of which every number is an object.
   *
   * @param source where they come from
   */
  record OfObjects<K>(Inputs<K, WithError> source) implements Lane<K> {
    @Override
    public void inputs(List<K> keys, Lanes to, int lane) {
      put(source.values(keys), to, lane);
    }

    @Override
    public void solve(Solve<K> system, Lanes right, Lanes solution, int lane) {
      Vector<WithError> sides =
          Vector.of(system.source().size(), register -> right.value(register, lane));
      Vector<WithError> solved = source.solve(system.key(), system.row(), sides);
      for (int register = 0; register < solved.size(); register++) {
        solution.set(register, lane, solved.at(register));
      }
    }

    private static void put(List<WithError> values, Lanes to, int lane) {
      for (int register = 0; register < values.size(); register++) {
        to.set(register, lane, values.get(register));
      }
    }
  }
}
