package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes {@code \mathbf{k + b}} as {@code \mathbf{k} + \mathbf{b}}: an alphabet is that of each
 * letter in its braces. Letters beside each other could be one name or a product, who writes {@code
 * \mathbf{r(t)}} needs no bold t, and a digit has an alphabet as the identity only; with these in
 * it a group is left as it is.
 */
final class Alphabets {
  private static final Set<String> ALL =
      Set.of("\\mathbf", "\\mathcal", "\\mathbb", "\\mathscr", "\\mathsf", "\\mathfrak");

  private static final Set<String> SIGNS = Set.of("+", "-", "\\cdot", "\\times", ".");
  private static final Set<String> BRACKETS = Set.of("(", ")");
  private static final Set<String> SCRIPTS = Set.of("_", "^");

  private final List<Token> tokens;
  private final int[] partners;
  private final List<Token> plain = new ArrayList<>();

  private Alphabets(List<Token> tokens) {
    this.tokens = tokens;
    this.partners = Braces.partners(tokens);
  }

  static List<Token> ofEach(List<Token> tokens) {
    return new Alphabets(tokens).all();
  }

  private List<Token> all() {
    for (int at = 0; at < tokens.size(); at++) {
      if (isSpread(at)) {
        spread(at);
        at = partners[at + 1];
      } else {
        plain.add(tokens.get(at));
      }
    }
    return plain;
  }

  /** Whether a sign stands between letters in the braces of an alphabet. */
  private boolean isSpread(int at) {
    boolean group =
        ALL.contains(tokens.get(at).text())
            && tokens.get(at + 1).is("{")
            && partners[at + 1] > at
            && (at == 0 || !Names.ACCENTS.contains(tokens.get(at - 1).text()));
    if (!group) {
      return false;
    }
    boolean signs = false;
    boolean letter = false;
    for (int i = at + 2; i < partners[at + 1]; i = end(i)) {
      Token token = tokens.get(i);
      boolean name = Names.startsName(token);
      boolean known = name || SIGNS.contains(token.text()) || BRACKETS.contains(token.text());
      if (!known || letter && (name || token.is("("))) {
        return false;
      }
      signs |= SIGNS.contains(token.text());
      letter = name;
    }
    return signs;
  }

  /** Where a letter ends with its accents, primes and scripts, or another token. */
  private int end(int at) {
    int end = letterEnd(at);
    boolean letter = Names.startsName(tokens.get(at));
    while (letter && (tokens.get(end).is("'") || SCRIPTS.contains(tokens.get(end).text()))) {
      end = tokens.get(end).is("'") ? end + 1 : groupEnd(end + 1);
    }
    return end;
  }

  private int letterEnd(int at) {
    return Names.ACCENTS.contains(tokens.get(at).text()) ? groupEnd(at + 1) : at + 1;
  }

  /** Where a group in braces, or one token, ends. */
  private int groupEnd(int at) {
    return tokens.get(at).is("{") && partners[at] > at ? partners[at] + 1 : at + 1;
  }

  private void spread(int at) {
    Token alphabet = tokens.get(at);
    int close = partners[at + 1];
    boolean script = at > 0 && SCRIPTS.contains(tokens.get(at - 1).text());
    if (script) {
      plain.add(tokens.get(at + 1));
    }
    for (int i = at + 2; i < close; i = end(i)) {
      if (Names.startsName(tokens.get(i))) {
        dressed(alphabet, i);
      } else {
        plain.add(tokens.get(i));
      }
    }
    if (script) {
      plain.add(tokens.get(close));
    }
  }

  /** A letter in its alphabet, with what stands at it behind that. */
  private void dressed(Token alphabet, int at) {
    int letter = letterEnd(at);
    Token first = tokens.get(at);
    plain.add(first.as(alphabet.kind(), alphabet.text()));
    plain.add(first.as(Token.Kind.SIGN, "{"));
    plain.addAll(tokens.subList(at, letter));
    plain.add(tokens.get(letter - 1).as(Token.Kind.SIGN, "}"));
    plain.addAll(tokens.subList(letter, end(at)));
  }
}
