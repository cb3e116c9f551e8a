package org.rederive.document;

import org.rederive.formula.read.Place;

/**
 * A piece of a document's text that messages can point to.
 *
 * @param text what is written there
 * @param line 1-based
 * @param start 0-based offset in the line
 */
record Piece(String text, int line, int start) {
  /** The part from one offset to another. */
  Piece part(int from, int to) {
    return new Piece(text.substring(from, to), line, start + from);
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
