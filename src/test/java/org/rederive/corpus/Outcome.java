package org.rederive.corpus;

import java.util.Set;

/**
 * What came out for a statement.
 *
 * @param word the verdict, or {@link #ERROR}
 * @param message why, where there is a reason
 */
public record Outcome(String word, String message) {
  /** Its document has an error there. */
  static final String ERROR = "error";

  private static final Set<String> DECIDED = Set.of("holds", "refuted", "conflict");

  /** Whether it says whether the statement is true; a conflict says it in two ways. */
  boolean decides() {
    return DECIDED.contains(word);
  }

  @Override
  public String toString() {
    return message.isEmpty() ? word : word + ": " + message;
  }
}
