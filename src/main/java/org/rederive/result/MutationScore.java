package org.rederive.result;

import java.util.List;

/**
 * What became of the mutants of one statement.
 *
 * @param document id of its document
 * @param statement its id
 * @param claim whether it is a claim and not a step
 * @param classes classes of Hamiltonians that its samples come in
 * @param mutants one for each mutant
 */
public record MutationScore(
    String document, String statement, boolean claim, List<String> classes, List<Fate> mutants) {
  public MutationScore {
    classes = List.copyOf(classes);
    mutants = List.copyOf(mutants);
  }

  /** How a mutant ended. */
  public enum End {
    /** Refuted at exact points and by samples, as it should be. */
    REFUTED,
    /** Refuted at exact points only, so that verify would say undecided. */
    CONTESTED,
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
   * @param missedBy classes of Hamiltonians whose samples alone would not have refuted it
   */
  public record Fate(String shown, End end, String why, List<String> missedBy) {
    public Fate {
      missedBy = List.copyOf(missedBy);
    }

    public Fate(String shown, End end, String why) {
      this(shown, end, why, List.of());
    }
  }

  /** Mutants that are errors: all but those that are equivalent or have no meaning. */
  public long errors() {
    return mutants.size() - count(End.EQUIVALENT) - count(End.MEANINGLESS);
  }

  /** How many errors samples of one class alone would refute. */
  public long refutedOn(String kind) {
    return mutants.stream()
        .filter(m -> m.end() == End.REFUTED && !m.missedBy().contains(kind))
        .count();
  }

  /** Whether every error is refuted. */
  public boolean complete() {
    return count(End.SURVIVED) == 0 && count(End.CONTESTED) == 0;
  }

  /** How many mutants ended in some way. */
  public long count(End end) {
    return mutants.stream().filter(m -> m.end() == end).count();
  }
}
