package org.rederive.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the table of a paper's numbers and sentences, as written.
 *
 * @param printed a number in brackets, or a few words
 * @param claims names
 */
record InventoryRow(Piece printed, List<Piece> claims, Inventory.Status status, String reason) {
  private static final Pattern NUMBER = Pattern.compile("\\(([^()\\s]*[0-9][^()\\s]*)\\)");
  private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d{1,4})([^\\d.]*)");

  InventoryRow {
    claims = List.copyOf(claims);
  }

  /** The number of an equation, if it is one. */
  Optional<String> number() {
    Matcher matcher = NUMBER.matcher(printed.text());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** A number that counts: S4a is the fourth of S. */
  static Optional<Counted> counted(String number) {
    Matcher matcher = COUNTED.matcher(number);
    return matcher.matches()
        ? Optional.of(new Counted(matcher.group(1), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Which one of a row of numbers. */
  record Counted(String of, int place) {}
}
