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
 */
public record Mark(String word, String style, String sign) {
  /** Nobody has looked. */
  public static final Mark UNKNOWN = new Mark("not checked", "unknown", "·");

  private static final Mark HOLDS = new Mark("holds", "holds", "✓");
  private static final Mark PLANTED = new Mark("planted error, refuted", "planted", "✗");
  private static final Mark MISPRINT = new Mark("refuted, as expected", "expected", "✗");

  static Mark of(StatementResult statement) {
    if (statement.asExpected()) {
      return statement.planted() ? PLANTED : statement.expectRefuted() ? MISPRINT : fine(statement);
    }
    return switch (statement.verdict()) {
      case HOLDS -> new Mark("holds, but was expected to be refuted", "refuted", "!");
      case REFUTED -> new Mark("refuted", "refuted", "✗");
      default -> new Mark(statement.verdict().word(), "open", "?");
    };
  }

  private static Mark fine(StatementResult statement) {
    return statement.verdict() == Verdict.HOLDS
        ? HOLDS
        : new Mark(statement.verdict().word() + ", as expected", "holds", "≤");
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
      case "refuted" -> 3;
      case "open" -> 2;
      case "expected" -> 1;
      default -> 0;
    };
  }

  /** Whether it holds, as it should. */
  public static boolean isHolding(StatementResult statement) {
    return of(statement).style().equals("holds");
  }

  /** Whether nothing was settled. */
  static boolean isOpen(StatementResult statement) {
    return statement.verdict() != Verdict.HOLDS && statement.verdict() != Verdict.REFUTED;
  }
}
