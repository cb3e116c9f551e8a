package org.rederive.result;

import java.util.Locale;
import java.util.Set;

/** What a document says that a statement will come to. */
public enum Expectation {
  /** It is true. */
  HOLDS(Verdict.HOLDS),
  /** It is said, and does not hold in general. */
  REFUTED(Verdict.REFUTED),
  /** It is printed, and a slip. */
  MISPRINT(Verdict.REFUTED),
  /** It is a wrong version of another one, written to see it refuted. */
  PLANTED_ERROR(Verdict.REFUTED),
  /** Nothing speaks against it; that it is proved is better still. */
  NOT_DISPROVED(Verdict.NOT_DISPROVED, Verdict.HOLDS);

  private final Set<Verdict> met;

  Expectation(Verdict... met) {
    this.met = Set.of(met);
  }

  /** Whether a verdict is what was expected. */
  boolean isMet(Verdict verdict) {
    return met.contains(verdict);
  }

  /** How results write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
