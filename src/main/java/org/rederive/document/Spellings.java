package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The symbols of a row's first cell, with commas between them.
 *
 * @param symbols between their signs
 * @param rest of the cell, from where no symbol is found; none if all of it is read
 */
record Spellings(List<Piece> symbols, Optional<Piece> rest) {
  Spellings {
    symbols = List.copyOf(symbols);
  }

  /**
   * Of a cell.
   *
   * @param spelling a symbol from where the last one ended, then a comma if another follows
   */
  static Spellings of(Piece cell, Pattern spelling) {
    List<Piece> symbols = new ArrayList<>();
    Matcher matcher = spelling.matcher(cell.text());
    int at = 0;
    boolean more = true;
    while (more && matcher.find()) {
      symbols.add(cell.part(matcher.start(1), matcher.end(1)));
      at = matcher.end();
      more = !matcher.group(2).isEmpty();
    }
    boolean whole = !symbols.isEmpty() && at == cell.text().length() && !more;
    Piece rest = cell.part(at, cell.text().length());
    return new Spellings(symbols, whole ? Optional.empty() : Optional.of(rest));
  }

  /** What a message says that was found where a symbol should be. */
  static String found(Piece rest) {
    return rest.text().isBlank() ? "nothing" : rest.quoted();
  }
}
