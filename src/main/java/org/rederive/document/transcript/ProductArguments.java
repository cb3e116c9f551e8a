package org.rederive.document.transcript;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds letters with brackets around a single product, a modulus or a number behind them, as in
 * H_n(αx), V(|r|) and H(1): nobody needs brackets there in a product, so it may be the value of a
 * function.
 */
final class ProductArguments {
  /** In a bracket they say that a sum, a fraction, a list or an operator stands there. */
  private static final Set<String> OTHER =
      Set.of("+", "-", "=", ",", ";", "/", "|", "(", "[", "<", ">", "&", "\\\\");

  private static final Set<String> SCRIPTS = Set.of("_", "^", "'");

  private static final Set<String> ACCENTS = Set.of("\\hat", "\\tilde", "\\bar", "\\mathcal");

  private static final Set<String> DRESSES =
      Set.of("\\mathrm", "\\mathsf", "\\mathcal", "\\tilde", "\\bar", "\\symup");

  private ProductArguments() {}

  /** The letters of which this is so. */
  static List<String> in(String formula, NameReader reader) {
    String[] tokens = Pieces.of(reader.plain(formula));
    return IntStream.range(1, tokens.length)
        .filter(at -> tokens[at].equals("(") && isApplied(tokens, at))
        .mapToObj(at -> tokens[letter(tokens, at)])
        .distinct()
        .toList();
  }

  private static boolean isApplied(String[] tokens, int open) {
    int letter = letter(tokens, open);
    boolean name = letter >= 0 && Pieces.isLetter(tokens[letter]);
    boolean script = letter > 0 && SCRIPTS.contains(tokens[letter - 1]);
    return name && !script && (isProduct(tokens, open) || isModulus(tokens, open));
  }

  /** Where the letter stands whose scripts end before a bracket; -1 if there is none. */
  private static int letter(String[] tokens, int open) {
    int at = open - 1;
    boolean name = Pieces.isLetter(tokens[at]) || "}'".contains(tokens[at]);
    boolean script = at > 0 && !tokens[at].equals("{") && SCRIPTS.contains(tokens[at - 1]);
    while (at >= 0 && (name || script)) {
      if (tokens[at].equals("'")) {
        at--;
        continue;
      }
      int begin = tokens[at].equals("}") ? Pieces.opening(tokens, at) : at;
      if (begin < 1 || !SCRIPTS.contains(tokens[begin - 1])) {
        return tokens[at].equals("}") ? accented(tokens, begin) : at;
      }
      at = begin - 2;
    }
    return -1;
  }

  /** The letter in the braces of an accent. */
  private static int accented(String[] tokens, int open) {
    boolean one =
        open > 0 && ACCENTS.contains(tokens[open - 1]) && Pieces.isLetter(tokens[open + 1]);
    return one && tokens[open + 2].equals("}") ? open + 1 : -1;
  }

  /** Whether a modulus is all of a bracket, as in V(|r|). */
  private static boolean isModulus(String[] tokens, int open) {
    int at = open + 1;
    boolean bar = at < tokens.length && tokens[at].equals("|");
    do {
      at++;
    } while (at < tokens.length && !Set.of("|", "(", ")").contains(tokens[at]));
    return bar && at + 1 < tokens.length && tokens[at].equals("|") && tokens[at + 1].equals(")");
  }

  /** Whether a product or a number is all of a bracket, and nothing is attached to it. */
  private static boolean isProduct(String[] tokens, int open) {
    int factors = 0;
    int letters = 0;
    int at = open + 1;
    at += at < tokens.length && tokens[at].equals("-") ? 1 : 0;
    while (at < tokens.length && !tokens[at].equals(")")) {
      if (SCRIPTS.contains(tokens[at])) {
        at = Pieces.afterScript(tokens, at);
        continue;
      }
      if (DRESSES.contains(tokens[at]) && at + 1 < tokens.length && tokens[at + 1].equals("{")) {
        at = Pieces.afterScript(tokens, at);
        factors++;
        letters++;
        continue;
      }
      boolean letter = Pieces.isLetter(tokens[at]);
      if (OTHER.contains(tokens[at]) || !letter && !tokens[at].matches("\\d+")) {
        return false;
      }
      factors++;
      letters += letter ? 1 : 0;
      at++;
    }
    boolean attached = at + 1 < tokens.length && SCRIPTS.contains(tokens[at + 1]);
    boolean product = factors > 1 && letters > 0;
    boolean number = factors == 1 && letters == 0 && !tokens[open + 1].equals("0");
    return (product || number) && at < tokens.length && !attached;
  }
}
