package org.rederive.report.html;

import org.rederive.result.DocumentResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;

/**
 * A verdict as a word, a class of the style sheet, and a sign for those who see no colours.
 *
 * @param word what is written
 * @param style class of the style sheet
 * @param sign one character
 * @param meaning what it says, in a line
 */
public record Mark(String word, String style, String sign, String meaning) {
  /** Nobody has looked. */
  public static final Mark UNKNOWN =
      new Mark("not checked", "unknown", "·", "it was not in this run");

  private static final Mark HOLDS = new Mark("holds", "holds", "✓", Verdict.HOLDS.meaning());
  private static final Mark PLANTED =
      new Mark(
          "planted error, refuted",
          "planted",
          "✗",
          "a wrong version of another statement, put in to see it refuted");
  private static final Mark NEGATED =
      new Mark(
          "refuted, as expected",
          "expected",
          "✗",
          "it does not hold in general, and its document says so");
  private static final Mark MISPRINT =
      new Mark(
          "misprint, refuted",
          "misprint",
          "✗",
          "a slip of print or of arithmetic, and its document says so");

  static Mark of(StatementResult statement) {
    if (statement.asExpected()) {
      return asExpected(statement);
    }
    String meaning = statement.verdict().meaning();
    return switch (statement.verdict()) {
      case HOLDS -> new Mark("holds, but was expected to be refuted", "refuted", "!", meaning);
      case REFUTED -> new Mark("refuted", "refuted", "✗", meaning);
      default -> new Mark(statement.verdict().word(), "open", "?", meaning);
    };
  }

  private static Mark asExpected(StatementResult statement) {
    if (statement.planted()) {
      return PLANTED;
    }
    if (statement.misprinted()) {
      return MISPRINT;
    }
    return statement.expectRefuted() ? NEGATED : fine(statement.verdict());
  }

  private static Mark fine(Verdict verdict) {
    return verdict == Verdict.HOLDS
        ? HOLDS
        : new Mark(verdict.word() + ", as expected", "holds", "≤", verdict.meaning());
  }

  /** The worst of a document's statements. */
  static Mark of(DocumentResult document) {
    Mark worst = HOLDS;
    for (StatementResult statement : document.statements()) {
      Mark mark = of(statement);
      worst = mark.rank() > worst.rank() ? mark : worst;
    }
    return worst;
  }

  private int rank() {
    return switch (style) {
      case "refuted" -> 4;
      case "open" -> 3;
      case "misprint" -> 2;
      case "expected" -> 1;
      default -> 0;
    };
  }

  /** Whether nothing was settled. */
  static boolean isOpen(StatementResult statement) {
    return statement.verdict() != Verdict.HOLDS && statement.verdict() != Verdict.REFUTED;
  }
}
