package org.rederive.document;

/**
 * What is wrong with a document, where, and what to do.
 *
 * @param file path as given
 * @param line 1-based; 0 if the file as a whole is meant
 * @param column 1-based
 * @param length characters to underline
 * @param message what was expected and what was found
 * @param hint what to do; may be empty
 * @param text the source line; may be empty
 */
public record Problem(
    String file, int line, int column, int length, String message, String hint, String text) {

  /** One line: file:line:column: message (hint). */
  public String oneLine() {
    String where = line == 0 ? file : file + ":" + line + ":" + column;
    return where + ": " + message + (hint.isEmpty() ? "" : " (" + hint + ")");
  }

  /** The line above with the source line and the offending piece underlined. */
  public String shown() {
    if (text.isEmpty()) {
      return oneLine();
    }
    String underline = " ".repeat(Excerpt.indent(column, text)) + "^".repeat(Math.max(1, length));
    return oneLine()
        + System.lineSeparator()
        + (isCommand() ? "  > " : "    ")
        + text
        + System.lineSeparator()
        + "    "
        + underline;
  }

  /** Whether a CI host would take the line for a command of its own. */
  private boolean isCommand() {
    String line = text.stripLeading();
    return line.startsWith("::") || line.startsWith("##[");
  }
}
