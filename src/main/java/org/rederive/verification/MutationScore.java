package org.rederive.verification;

import java.util.List;

/**
 * What became of the mutants of one statement.
 *
 * @param statement its id
 * @param mutants one for each mutant
 */
public record MutationScore(String statement, List<Fate> mutants) {
  public MutationScore {
    mutants = List.copyOf(mutants);
  }

  /** How a mutant ended. */
  public enum End {
    /** Refuted, as it should be. */
    REFUTED,
    /** Proved to say the same as the statement: no error at all. */
    EQUIVALENT,
    /** It has no meaning in the setting, so that nobody is misled by it. */
    MEANINGLESS,
    /** Not refuted and not proved equivalent. */
    SURVIVED
  }

  /**
   * One mutant.
   *
   * @param shown the operator and the change
   * @param end what became of it
   * @param why the excuse or the reason, one line
   */
  public record Fate(String shown, End end, String why) {}

  /** How many mutants ended in some way. */
  public long count(End end) {
    return mutants.stream().filter(m -> m.end() == end).count();
  }
}
