package org.rederive.document;

import java.util.List;

/** What a document says about itself before its text. */
record FrontMatter(
    Piece id, String title, Derivation.Source source, Vocabulary setting, List<Piece> uses) {
  FrontMatter {
    uses = List.copyOf(uses);
  }

  List<String> usedIds() {
    return uses.stream().map(Piece::text).toList();
  }
}
