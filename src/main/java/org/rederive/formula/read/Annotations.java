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
  private final List<Token> kept = new ArrayList<>();

  private Annotations(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Token> without(List<Token> tokens) {
    Annotations all = new Annotations(tokens);
    all.take(0, tokens.size());
    return all.kept;
  }

  private void take(int from, int to) {
    int at = from;
    while (at < to) {
      Token token = tokens.get(at);
      boolean group = at + 1 < to && tokens.get(at + 1).is("{");
      int end = group ? closing(at + 1) : -1;
      if (BRACES.containsKey(token.text()) && end > 0) {
        take(at + 1, end + 1);
        at = behind(end + 1, BRACES.get(token.text()));
      } else if ((token.is("^") || token.is("_")) && end == at + 2) {
        at = end + 1;
      } else {
        kept.add(token);
        at++;
      }
    }
  }

  /** Where a formula goes on behind a script, if that stands there. */
  private int behind(int at, String script) {
    boolean words = at + 1 < tokens.size() && tokens.get(at).is(script);
    if (!words) {
      return at;
    }
    int end = tokens.get(at + 1).is("{") ? closing(at + 1) : at + 1;
    return end < 0 ? at : end + 1;
  }

  /** The brace that closes one; −1 if there is none. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is("{") ? 1 : tokens.get(i).is("}") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
