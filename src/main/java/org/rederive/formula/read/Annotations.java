package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes away what is written at a formula and is no part of it: the words at a brace above or below
 * a term, and scripts with nothing in them.
 */
final class Annotations {
  /** Braces beside a term, and on which side their words stand. */
  static final Map<String, String> BRACES = Map.of("\\underbrace", "_", "\\overbrace", "^");

  private final List<Token> tokens;
  private final int[] partners;
  private final boolean[] dropped;

  private Annotations(List<Token> tokens) {
    this.tokens = tokens;
    this.partners = Braces.partners(tokens);
    this.dropped = new boolean[tokens.size()];
  }

  static List<Token> without(List<Token> tokens) {
    Annotations all = new Annotations(tokens);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      all.look(i);
    }
    List<Token> kept = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!all.dropped[i]) {
        kept.add(tokens.get(i));
      }
    }
    return kept;
  }

  /** Linear in the number of signs, whatever is nested in what. */
  private void look(int at) {
    Token token = tokens.get(at);
    int closed = tokens.get(at + 1).is("{") ? partners[at + 1] : -1;
    if (BRACES.containsKey(token.text()) && closed > 0) {
      dropped[at] = true;
      dropScript(closed + 1, BRACES.getOrDefault(token.text(), ""));
    } else if ((token.is("^") || token.is("_")) && closed == at + 2) {
      drop(at, closed);
    }
  }

  private void dropScript(int at, String script) {
    boolean words = at + 1 < tokens.size() && tokens.get(at).is(script);
    if (words) {
      int end = tokens.get(at + 1).is("{") ? partners[at + 1] : at + 1;
      requireWords(at, end);
      drop(at, end);
    }
  }

  /** c with = c^* below its brace says more than c. */
  private void requireWords(int from, int to) {
    for (int i = from; i <= to; i++) {
      Parser.require(
          !RelationSigns.ALL.contains(tokens.get(i).text()),
          tokens.get(i).span(),
          "what stands at this brace states something of its own");
    }
  }

  private void drop(int from, int to) {
    for (int i = from; i <= to; i++) {
      dropped[i] = true;
    }
  }
}
