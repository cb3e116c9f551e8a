package org.rederive.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document whose formulas are not read yet.
 *
 * @param id also where the rest of the front matter is wrong
 * @param taken names of its claims that stand in other documents too; grows as those are compared
 * @param findings what is wrong with it; grows as it is read
 */
record Draft(
    SourceText source,
    Optional<Piece> id,
    Optional<FrontMatter> front,
    Outline outline,
    Set<String> taken,
    Findings findings) {
  static Draft of(SourceText source, Vocabularies settings) {
    Findings findings = new Findings(source);
    FrontMatterReader reader = new FrontMatterReader(source, settings, findings);
    Optional<FrontMatter> front = reader.read();
    int bodyLine = FrontMatterReader.bodyLine(source);
    Outline outline =
        bodyLine > 1 ? new OutlineReader(source, bodyLine, findings).read() : Outline.NOTHING;
    return new Draft(source, reader.id(), front, outline, new HashSet<>(), findings);
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
