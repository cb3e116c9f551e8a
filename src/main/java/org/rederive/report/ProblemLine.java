package org.rederive.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a document as a run keeps it, {@code file:line:column: message}, taken apart.
 *
 * @param file path of the document
 * @param line 1-based
 * @param column 1-based
 * @param message the rest
 */
record ProblemLine(String file, int line, int column, String message) {
  private static final Pattern PLACE = Pattern.compile("(.+?):(\\d+):(\\d+): (.*)");

  /** A line with a place; nothing for one that speaks of no place. */
  static Optional<ProblemLine> of(String text) {
    Matcher at = PLACE.matcher(text);
    return at.matches()
        ? Optional.of(
            new ProblemLine(
                at.group(1),
                Integer.parseInt(at.group(2)),
                Integer.parseInt(at.group(3)),
                at.group(4)))
        : Optional.empty();
  }
}
