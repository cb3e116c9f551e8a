package org.rederive.formula.read;

import java.util.List;

/**
 * A place in a document, with the line that stands there.
 *
 * @param line 1-based
 * @param column 1-based; counts characters as a reader does: a pair of surrogates is one
 * @param length characters to underline
 * @param text the line; of a long one the part around the column
 */
public record Place(int line, int column, int length, String text) {
  /**
   * The place of a piece of a line.
   *
   * @param start 0-based offset of the piece
   * @param size its length
   * @param whole the line
   */
  public static Place of(int line, int start, int size, String whole) {
    int from = Math.min(start, whole.length());
    int to = Math.min(whole.length(), start + size);
    int column = whole.codePointCount(0, from) + 1 + start - from;
    int length = to <= from ? 1 : whole.codePointCount(from, to);
    return new Place(line, column, length, Excerpt.around(column, whole));
  }

  /** The line and the column. */
  public String where() {
    return line + ":" + column;
  }

  /** The line, and below it carets under the piece. */
  public List<String> underlined() {
    String carets = " ".repeat(Excerpt.indent(column, text)) + "^".repeat(Math.max(1, length));
    return List.of((isCommand() ? "  > " : "    ") + text, "    " + carets);
  }

  /** Whether a CI host would take the line for a command of its own. */
  private boolean isCommand() {
    String shown = text.stripLeading();
    return shown.startsWith("::") || shown.startsWith("##[");
  }
}
