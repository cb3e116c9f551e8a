package org.rederive.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What a document says about itself before its text.
 *
 * @param uses ids of the documents it stands on, each at its place
 * @param closedForms whether a run computes the closed forms of its claims for small models
 */
record FrontMatter(
    Piece id,
    String title,
    Derivation.Source source,
    Vocabulary setting,
    List<Piece> uses,
    boolean closedForms) {
  FrontMatter {
    uses = List.copyOf(uses);
  }

  /** The same document, standing on others besides. */
  FrontMatter with(List<Piece> others) {
    List<Piece> all = new ArrayList<>(uses);
    for (Piece other : others) {
      if (all.stream().noneMatch(use -> use.text().equals(other.text()))) {
        all.add(other);
      }
    }
    return new FrontMatter(id, title, source, setting, all, closedForms);
  }

  /** The same document under a title. */
  FrontMatter titled(String other) {
    return new FrontMatter(id, other, source, setting, uses, closedForms);
  }

  List<String> usedIds() {
    return uses.stream().map(Piece::text).toList();
  }
}
