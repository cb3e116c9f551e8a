package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/** Reads the cells of a table | symbol | kind | meaning |. */
final class SymbolCells {
  private static final Pattern SPELLING = Pattern.compile("\\G\\s*\\$`([^`]*)`\\$\\s*(,?)");
  private static final int MOST_ROWS = 500;
  private static final List<String> COLUMNS = List.of("symbol", "kind", "meaning");

  private final Markdown markdown;
  private final Findings findings;
  private final List<Piece> unread = new ArrayList<>();

  SymbolCells(Markdown markdown, Findings findings) {
    this.markdown = markdown;
    this.findings = findings;
  }

  /** The rows of a table; a table has a head and, if there are rows, a body. */
  List<Outline.Row> rows(Node table) {
    List<Node> parts = Markdown.children(table);
    columns(parts.get(0));
    List<Outline.Row> rows = new ArrayList<>();
    List<Node> written =
        parts.stream().skip(1).flatMap(body -> Markdown.children(body).stream()).toList();
    if (written.size() > MOST_ROWS) {
      findings.add(
          markdown.line(written.get(MOST_ROWS)), "a table of symbols has at most 500 rows");
      return rows;
    }
    written.forEach(row -> row(row).ifPresent(rows::add));
    return rows;
  }

  /** Cells of the first column that hold no symbols. */
  List<Piece> unread() {
    return unread;
  }

  private void columns(Node head) {
    List<Piece> cells = markdown.cells(Markdown.children(head).get(0));
    List<String> found = cells.stream().map(c -> c.text().toLowerCase(Locale.ROOT)).toList();
    if (!found.equals(COLUMNS)) {
      findings.add(
          cells.isEmpty() ? markdown.line(head) : cells.get(0),
          "expected the columns symbol | kind | meaning, found " + String.join(" | ", found));
    }
  }

  private Optional<Outline.Row> row(Node row) {
    List<Piece> cells = markdown.cells(row);
    if (cells.size() < 2) {
      return Optional.empty();
    }
    Optional<List<Piece>> spellings = spellings(cells.get(0));
    if (spellings.isPresent() && cells.get(1).text().isEmpty()) {
      findings.part().add(cells.get(1), "this row does not say what kind of symbol it is");
    }
    String meaning = cells.size() > 2 ? cells.get(2).text() : "";
    return spellings.map(s -> new Outline.Row(s, cells.get(1), meaning));
  }

  /** One or more symbols with commas between them. */
  private Optional<List<Piece>> spellings(Piece cell) {
    Spellings spellings = Spellings.of(cell, SPELLING);
    if (spellings.rest().isPresent()) {
      Piece rest = spellings.rest().get().stripped();
      findings.part().add(rest, "expected a symbol written $`…`$, found " + Spellings.found(rest));
      unread.add(cell);
      return Optional.empty();
    }
    return Optional.of(spellings.symbols());
  }
}
