package org.rederive.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that tells the reader what the next formula is.
 *
 * @param at the whole comment
 * @param verb define, assume, claim or step
 * @param words what follows the verb
 */
record Directive(Piece at, Piece verb, List<Piece> words) {
  /** A word runs to the next white space outside round brackets. */
  private static final Pattern WORD = Pattern.compile("(?:[^\\s()]|\\([^()]*\\)|[()])+");

  Directive {
    words = List.copyOf(words);
  }

  static Directive of(Piece at, Piece content) {
    List<Piece> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(content.text());
    while (matcher.find()) {
      words.add(content.part(matcher.start(), matcher.end()));
    }
    Piece nothing = content.part(0, 0);
    return words.isEmpty()
        ? new Directive(at, nothing, words)
        : new Directive(at, words.get(0), words.subList(1, words.size()));
  }

  boolean is(String word) {
    return verb.text().equals(word);
  }
}
