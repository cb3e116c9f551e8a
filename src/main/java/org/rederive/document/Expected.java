package org.rederive.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the author of a document says that will come out. */
public enum Expected {
  /** The formula is true; there is no word for that. */
  TRUE("", ""),
  /** A formula of the paper does not hold as it is said to. */
  REFUTED(
      "refuted",
      "what is printed, or what somebody could think, does not hold in general; it is explained, and"
          + " said what would mend it"),
  /** A formula of the paper is a slip. */
  MISPRINT(
      "misprint",
      "the formula is a slip of print or of arithmetic, which reports list apart; it is explained,"
          + " and said what would mend it"),
  /** A wrong version of a formula, written to see it caught. */
  PLANTED(
      "planted-error",
      "the formula is a wrong version of another one, put in to see it refuted; it is not explained,"
          + " and no misprint"),
  /** An inequality that nothing speaks against is all that is hoped for. */
  NOT_DISPROVED(
      "not-disproved", "the inequality need not be proved: that no point disproves it is enough");

  private final String word;
  private final String meaning;

  Expected(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** How a directive says it. */
  public String word() {
    return word;
  }

  /** What it says, in a line. */
  public String meaning() {
    return meaning;
  }

  /** Whether the formula is said to be wrong. */
  public boolean isRefuted() {
    return this == REFUTED || this == MISPRINT || this == PLANTED;
  }

  static Optional<Expected> of(String word) {
    return spoken().stream().filter(known -> known.word.equals(word)).findFirst();
  }

  /** Those for which there is a word. */
  public static List<Expected> spoken() {
    return Arrays.stream(values()).filter(known -> !known.word.isEmpty()).toList();
  }
}
