package org.rederive.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A comment that tells the reader what the next formula is.
 *
 * @param at the whole comment
 * @param verb define, assume, claim or step
 * @param words what follows the verb
 */
record Directive(Piece at, Piece verb, List<Piece> words) {
  Directive {
    words = List.copyOf(words);
  }

  static Directive of(Piece at, Piece content) {
    List<Piece> words = words(content);
    Piece nothing = content.part(0, 0);
    return words.isEmpty()
        ? new Directive(at, nothing, words)
        : new Directive(at, words.get(0), words.subList(1, words.size()));
  }

  /** A word runs to the next white space outside round brackets. */
  private static List<Piece> words(Piece content) {
    List<Piece> words = new ArrayList<>();
    String text = content.text();
    int start = -1;
    boolean inBrackets = false;
    for (int i = 0; i <= text.length(); i++) {
      boolean space = i == text.length() || Character.isWhitespace(text.charAt(i)) && !inBrackets;
      if (space && start >= 0) {
        words.add(content.part(start, i));
      }
      start = space ? -1 : start < 0 ? i : start;
      inBrackets = !space && (text.charAt(i) == '(' || inBrackets && text.charAt(i) != ')');
    }
    return words;
  }

  /** The same directive for those who read another text. */
  Directive of(SourceText source) {
    return new Directive(
        at.of(source), verb.of(source), words.stream().map(word -> word.of(source)).toList());
  }

  boolean is(String word) {
    return verb.text().equals(word);
  }
}
