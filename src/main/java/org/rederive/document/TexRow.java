package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a row of the table of symbols from a comment: symbol $n$, $m$ | band index | any bands. */
final class TexRow {
  private static final Pattern SPELLING = Pattern.compile("\\G\\s*\\$([^$]+)\\$\\s*(,?)");

  private final Findings findings;

  TexRow(Findings findings) {
    this.findings = findings;
  }

  Optional<Outline.Row> read(Piece content) {
    List<Piece> cells = cells(content.part("symbol".length(), content.text().length()));
    Optional<List<Piece>> spellings = spellings(cells.get(0));
    if (spellings.isPresent() && (cells.size() < 2 || cells.get(1).text().isEmpty())) {
      findings.add(
          cells.get(0), "this row does not say what kind of symbol it is", "symbol $n$ | KIND");
      return Optional.empty();
    }
    return spellings.map(
        s -> new Outline.Row(s, cells.get(1), cells.size() > 2 ? cells.get(2).text() : ""));
  }

  /** Parts at bars outside of formulas. */
  private static List<Piece> cells(Piece row) {
    List<Piece> cells = new ArrayList<>();
    boolean formula = false;
    int start = 0;
    for (int i = 0; i <= row.text().length(); i++) {
      char c = i < row.text().length() ? row.text().charAt(i) : '|';
      formula = c == '$' && i < row.text().length() ? !formula : formula;
      if (c == '|' && (!formula || i == row.text().length())) {
        cells.add(row.part(start, i).stripped());
        start = i + 1;
      }
    }
    return cells;
  }

  private Optional<List<Piece>> spellings(Piece cell) {
    Spellings spellings = Spellings.of(cell, SPELLING);
    if (spellings.rest().isPresent()) {
      Piece rest = spellings.rest().get();
      findings.add(rest, "expected a symbol written $…$, found " + Spellings.found(rest));
      return Optional.empty();
    }
    return Optional.of(spellings.symbols());
  }
}
