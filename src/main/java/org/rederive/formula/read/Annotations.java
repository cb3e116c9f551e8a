package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes away what is written at a formula and is no part of it: the words at a brace above or below
 * a term, scripts with nothing in them, and that an integral is one over all of space.
 */
final class Annotations {
  /** Braces beside a term, and on which side their words stand. */
  static final Map<String, String> BRACES = Map.of("\\underbrace", "_", "\\overbrace", "^");

  private static final Pattern ALL_OF_SPACE =
      Pattern.compile("\\{(?:\\\\mathbb)(?:R|\\{R\\})(?:\\^(?:\\w|\\{\\w\\}))?\\}");

  /** Braces around one letter and its exponent. */
  private static final int LONGEST = 12;

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
    } else if (token.is("\\int") && tokens.get(at + 1).is("_") && at + 2 < tokens.size()) {
      int end = tokens.get(at + 2).is("{") ? partners[at + 2] : -1;
      if (end > 0 && end - at < LONGEST && ALL_OF_SPACE.matcher(text(at + 2, end)).matches()) {
        drop(at + 1, end);
      }
    } else if ((token.is("^") || token.is("_")) && closed == at + 2) {
      drop(at, closed);
    }
  }

  private void dropScript(int at, String script) {
    boolean words = at + 2 < tokens.size() && tokens.get(at).is(script);
    if (words) {
      int group = tokens.get(at + 1).is("{") ? at + 1 : at + 2;
      boolean braces = group < tokens.size() && tokens.get(group).is("{");
      int end = braces && partners[group] > 0 ? partners[group] : at + 1;
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

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    tokens.subList(from, to + 1).forEach(token -> text.append(token.text()));
    return text.toString();
  }

  private void drop(int from, int to) {
    for (int i = from; i <= to; i++) {
      dropped[i] = true;
    }
  }
}
