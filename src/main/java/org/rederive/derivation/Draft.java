package org.rederive.derivation;

import java.util.List;
import java.util.Optional;

/**
 * A document whose formulas are not read yet.
 *
 * @param id also where the rest of the front matter is wrong
 * @param findings what is wrong with it; grows as it is read
 */
record Draft(
    SourceText source,
    Optional<Piece> id,
    Optional<FrontMatter> front,
    Outline outline,
    Findings findings) {
  static Draft of(SourceText source) {
    Findings findings = new Findings(source);
    FrontMatterReader reader = new FrontMatterReader(source, findings);
    Optional<FrontMatter> front = reader.read();
    int bodyLine = FrontMatterReader.bodyLine(source);
    Outline outline =
        bodyLine > 1
            ? new OutlineReader(source, bodyLine, findings).read()
            : new Outline(List.of(), List.of(), List.of());
    return new Draft(source, reader.id(), front, outline, findings);
  }

  String name() {
    return id.map(Piece::text).orElse("");
  }

  /** The documents it uses. */
  List<Piece> uses() {
    return front.map(FrontMatter::uses).orElse(List.of());
  }

  /** The names of its claims. */
  List<Piece> claims() {
    return outline.formulas("claim").stream()
        .map(Outline.Marked::directive)
        .filter(d -> !d.words().isEmpty())
        .map(d -> d.words().get(0))
        .toList();
  }
}
