package org.rederive.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.rederive.document.Inventory.Status;

/** Reads the cells of a table | printed | claims | status |. */
final class InventoryCells {
  private static final List<String> COLUMNS = List.of("printed", "claims", "status");

  private final Markdown markdown;
  private final Findings findings;
  private final Map<String, Piece> seen = new HashMap<>();

  InventoryCells(Markdown markdown, Findings findings) {
    this.markdown = markdown;
    this.findings = findings;
  }

  List<InventoryRow> rows(Node table) {
    List<Node> parts = Markdown.children(table);
    columns(parts.get(0));
    return parts.stream()
        .skip(1)
        .flatMap(body -> Markdown.children(body).stream())
        .map(markdown::cells)
        .flatMap(cells -> row(cells).stream())
        .toList();
  }

  private void columns(Node head) {
    List<Piece> cells = markdown.cells(Markdown.children(head).get(0));
    List<String> found = cells.stream().map(c -> c.text().toLowerCase(Locale.ROOT)).toList();
    if (!found.equals(COLUMNS)) {
      findings.add(
          cells.isEmpty() ? markdown.line(head) : cells.get(0),
          "expected the columns printed | claims | status, found " + String.join(" | ", found));
    }
  }

  private Optional<InventoryRow> row(List<Piece> cells) {
    if (cells.size() < 3) {
      return Optional.empty();
    }
    Piece printed = cells.get(0);
    Piece before = seen.putIfAbsent(printed.text(), printed);
    if (printed.text().isEmpty() || before != null) {
      findings.add(
          printed,
          before == null
              ? "expected a number in brackets or a few words of a sentence, found nothing"
              : printed.quoted() + " has two rows",
          before == null ? "" : "the first on line " + before.line());
    }
    List<Piece> claims = claims(cells.get(1));
    Piece cell = cells.get(2);
    int colon = cell.text().indexOf(':');
    Piece word = cell.part(0, colon < 0 ? cell.text().length() : colon).stripped();
    String reason = colon < 0 ? "" : cell.text().substring(colon + 1).strip();
    return status(word, reason, claims).map(s -> new InventoryRow(printed, claims, s, reason));
  }

  private static List<Piece> claims(Piece cell) {
    return cell.atCommas().stream()
        .map(Piece::stripped)
        .filter(claim -> !claim.text().isEmpty())
        .toList();
  }

  private Optional<Status> status(Piece word, String reason, List<Piece> claims) {
    Optional<Status> status = Status.named(word.text());
    if (status.isEmpty()) {
      findings.add(
          word,
          "expected judged, definition or out-of-reach: with a reason, found " + word.quoted(),
          Nearest.hint(word.text(), Status.words()));
    }
    if (status.equals(Optional.of(Status.OUT_OF_REACH)) && reason.isEmpty()) {
      findings.add(
          word, "this does not say why it is out of reach", "write out-of-reach: and the reason");
    }
    if (status.equals(Optional.of(Status.JUDGED)) && claims.isEmpty()) {
      findings.add(
          word,
          "judged by nothing: the row names no claim",
          "name claims or steps, or write definition or out-of-reach: and the reason");
    }
    return status.map(s -> s == Status.OPEN && !claims.isEmpty() ? Status.JUDGED : s);
  }
}
