package org.rederive.document;

import org.rederive.formula.read.Place;

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
    String end = System.lineSeparator();
    Place place = new Place(line, column, length, text);
    return oneLine() + end + String.join(end, place.underlined());
  }
}
