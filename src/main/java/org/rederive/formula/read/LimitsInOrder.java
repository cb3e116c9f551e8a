package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes \sum^{b}_{a} as \sum_{a}^{b}: LaTeX takes where a sum or an integral ends first, too. */
final class LimitsInOrder {
  private static final Set<String> SIGNS = Set.of("\\sum", "\\prod", "\\int", "\\oint");

  private LimitsInOrder() {}

  static List<Token> of(List<Token> tokens) {
    if (tokens.stream().noneMatch(t -> SIGNS.contains(t.text()))) {
      return tokens;
    }
    int[] partners = Braces.partners(tokens);
    List<Token> plain = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      plain.add(tokens.get(at++));
      if (!SIGNS.contains(tokens.get(at - 1).text()) || !isAt(tokens, at, "^")) {
        continue;
      }
      int below = end(tokens, partners, at);
      if (isAt(tokens, below, "_")) {
        int behind = end(tokens, partners, below);
        plain.addAll(tokens.subList(below, behind));
        plain.addAll(tokens.subList(at, below));
        at = behind;
      }
    }
    return plain;
  }

  private static boolean isAt(List<Token> tokens, int at, String sign) {
    return at + 1 < tokens.size() && tokens.get(at).is(sign);
  }

  /** Behind a script: the sign, and a group or one token. */
  private static int end(List<Token> tokens, int[] partners, int sign) {
    boolean group = tokens.get(sign + 1).is("{") && partners[sign + 1] > 0;
    return (group ? partners[sign + 1] : sign + 1) + 1;
  }
}
