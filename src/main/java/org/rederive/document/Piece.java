package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.formula.read.Place;

/**
 * A piece of a document's text that messages can point to.
 *
 * @param text what is written there
 * @param line 1-based
 * @param start 0-based offset in the line
 * @param elsewhere the text that it stands in, if that is another one than the document's
 */
record Piece(String text, int line, int start, Optional<SourceText> elsewhere) {
  Piece(String text, int line, int start) {
    this(text, line, start, Optional.empty());
  }

  /** The same piece for those who read another text. */
  Piece of(SourceText source) {
    return new Piece(text, line, start, Optional.of(source));
  }

  /** The part from one offset to another. */
  Piece part(int from, int to) {
    return new Piece(text.substring(from, to), line, start + from, elsewhere);
  }

  /** The parts between commas, with the white space around them; one if there is no comma. */
  List<Piece> atCommas() {
    List<Piece> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ',') {
        parts.add(part(start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  /** The same piece without white space around it. */
  Piece stripped() {
    int from = text.length() - text.stripLeading().length();
    return part(from, Math.max(from, text.stripTrailing().length()));
  }

  /** Where it stands in its line, which messages show. */
  Place in(String wholeLine) {
    return Place.of(line, start, text.length(), wholeLine);
  }

  /** The text between quotes, for messages. */
  String quoted() {
    return "'" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "'";
  }
}
