package org.rederive.document;

import java.util.List;
import java.util.Optional;

/** Reads {@code limit=width order=2}: in which limit a formula holds, and how fast. */
final class LimitReader {
  /** Powers that the doubles of four halvings can tell apart. */
  private static final List<String> ORDERS = List.of("1", "2", "3", "4");

  private final Findings findings;

  LimitReader(Findings findings) {
    this.findings = findings;
  }

  /** The order, if a limit is named and nothing is wrong with it. */
  Optional<Integer> order(Optional<Piece> limit, Optional<Piece> order) {
    limit.filter(piece -> !piece.text().equals("width")).ifPresent(this::refuseLimit);
    order.filter(piece -> !ORDERS.contains(piece.text())).ifPresent(this::refuseOrder);
    if (limit.isPresent() != order.isPresent()) {
      findings.add(
          limit.or(() -> order).orElseThrow(),
          "a limit and its order come together",
          "for example limit=width order=2");
      return Optional.empty();
    }
    return order
        .filter(piece -> ORDERS.contains(piece.text()))
        .map(piece -> Integer.parseInt(piece.text()));
  }

  private void refuseLimit(Piece limit) {
    findings.add(
        limit,
        "limit= takes the word width only, found " + limit.quoted(),
        Nearest.hint(
            limit.text(), List.of("width"), "leave it out where the formula holds as it is"));
  }

  private void refuseOrder(Piece order) {
    findings.add(
        order,
        "order= takes a power of the width from 1 to 4, found " + order.quoted(),
        "for example order=2");
  }
}
