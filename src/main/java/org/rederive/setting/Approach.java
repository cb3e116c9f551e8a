package org.rederive.setting;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.rederive.evaluate.Interpretation;
import org.rederive.evolution.Precondition;
import org.rederive.number.WithError;

/** One Hamiltonian as something goes to zero: an interpretation for each value of it. */
public interface Approach {
  /** What it is: class of Hamiltonian and number of bands. */
  Sample.Label label();

  /** At which of several places and in which of several gauges, in words. */
  default List<String> where() {
    return List.of();
  }

  /**
   * Where symbols get their values from.
   *
   * @throws org.rederive.hamiltonian.DegenerateSpectrumException if the band cannot be followed
   */
  Interpretation<WithError> at(double value);

  /** The same computed more finely, if something is computed step by step. */
  default Optional<Interpretation<WithError>> finer(double value) {
    return Optional.empty();
  }

  /** How well differences are known beside the largest of all terms, without finer numerics. */
  default double accuracy() {
    return 1e-11;
  }

  /** What the limit needs, as it was measured. */
  default List<Precondition> preconditions() {
    return List.of();
  }

  /**
   * The approaches to a limit on which a statement is tried.
   *
   * @param words what is drawn
   * @param values of what goes to zero, each half of the one before
   * @param count how many
   * @param at each of them, a pure function of its number
   */
  record Drawn(String words, List<Double> values, int count, LongFunction<Approach> at) {}
}
