package org.rederive.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of a document without one of its assumptions.
 *
 * @param document its id
 * @param assumption what is dropped
 * @param outcome what follows
 * @param statements claims and steps that show it
 * @param why one line
 * @param counterexample to the first of the statements, if it is false without the assumption
 */
public record DroppedAssumption(
    String document,
    String assumption,
    Outcome outcome,
    List<String> statements,
    String why,
    Optional<Counterexample> counterexample) {
  public DroppedAssumption {
    statements = List.copyOf(statements);
  }

  /** What follows when an assumption is dropped. */
  public enum Outcome {
    /** Some statement is false without it. */
    NEEDED,
    /** No statement is false, but some have no value or no meaning without it. */
    CANNOT_BE_DROPPED,
    /** All statements hold without it. */
    NOT_NEEDED,
    /** No statement is false, but not all are proved. */
    UNDECIDED;

    /** How reports write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
