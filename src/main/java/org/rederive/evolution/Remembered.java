package org.rederive.evolution;

import java.util.Optional;

/**
 * Numbers that were measured in states that have evolved, by all that decides about them; they are
 * kept beyond a run, so that another statement about the same states does not wait for them. Used
 * by several threads at once.
 */
public interface Remembered {
  /** Remembers nothing. */
  Remembered NOTHING = new Remembered() {};

  /** What was measured, if it is there. */
  default Optional<double[]> find(String name) {
    return Optional.empty();
  }

  /** Keeps what was measured. */
  default void keep(String name, double[] numbers) {}
}
