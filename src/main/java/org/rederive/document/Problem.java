package org.rederive.document;

import java.util.Optional;
import org.rederive.formula.read.Place;

/**
 * What is wrong with a document, where, and what to do.
 *
 * @param file path as given
 * @param place where; none if the file as a whole is meant
 * @param message what was expected and what was found
 * @param hint what to do, if there is something to say
 * @param cause what it is about
 */
public record Problem(
    String file, Optional<Place> place, String message, Optional<String> hint, Cause cause) {

  /** 1-based line; 0 before the first one, if the file as a whole is meant. */
  public int line() {
    return place.map(Place::line).orElse(0);
  }

  /** 1-based column. */
  int column() {
    return place.map(Place::column).orElse(1);
  }

  /** One line: file:line:column: message (hint). */
  public String oneLine() {
    String where = place.map(p -> file + ":" + p.where()).orElse(file);
    return where + ": " + message + hint.map(h -> " (" + h + ")").orElse("");
  }

  /** The line above with the source line and the offending piece underlined. */
  public String shown() {
    String end = System.lineSeparator();
    return place
        .filter(p -> !p.text().isEmpty())
        .map(p -> oneLine() + end + String.join(end, p.underlined()))
        .orElseGet(this::oneLine);
  }
}
