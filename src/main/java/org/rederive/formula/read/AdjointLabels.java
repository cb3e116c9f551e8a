package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes {@code c^{(A)\dagger}} as {@code c^{(A)}} with a second superscript: the last sign is that
 * of an adjoint or a conjugate, and what stands before it the label of the letter.
 */
final class AdjointLabels {
  private static final Set<String> SIGNS = Set.of("\\dagger", "*", "\\ast");

  /** Above these nothing is a label. */
  private static final Set<String> NO_LETTERS = Set.of("e", "}", ")", "]");

  private static final Set<String> WITHIN_LABEL = Set.of("(", ")", ",", ";", "'", "{", "}");

  private AdjointLabels() {}

  static List<Token> apart(List<Token> tokens) {
    List<Token> plain = new ArrayList<>();
    int[] partners = Braces.partners(tokens);
    int at = 0;
    while (at < tokens.size()) {
      int close = at > 0 && tokens.get(at).is("^") ? closing(tokens, partners, at + 1) : -1;
      if (close > 0 && isBehindLetter(tokens, partners, at)) {
        add(tokens, at, close, plain);
        at = close;
      } else {
        plain.add(tokens.get(at));
      }
      at++;
    }
    return plain;
  }

  private static int closing(List<Token> tokens, int[] partners, int open) {
    int close = open < tokens.size() && tokens.get(open).is("{") ? partners[open] : -1;
    boolean sign = close > open + 2 && SIGNS.contains(tokens.get(close - 1).text());
    return sign && isLabel(tokens.subList(open + 1, close - 1)) ? close : -1;
  }

  /** Whether a name ends before the sign, with accents and with what stands below it. */
  private static boolean isBehindLetter(List<Token> tokens, int[] partners, int sign) {
    Token before = tokens.get(sign - 1);
    if (!before.is("}")) {
      return !NO_LETTERS.contains(before.text());
    }
    int open = partners[sign - 1];
    Token command = open > 0 ? tokens.get(open - 1) : before;
    return command.is("_") || Names.startsName(command);
  }

  /** Whether there is a letter, and nothing of which a formula consists. */
  private static boolean isLabel(List<Token> tokens) {
    return tokens.stream().anyMatch(Names::startsName)
        && tokens.stream()
            .allMatch(
                token ->
                    Names.startsName(token)
                        || token.kind() == Token.Kind.NUMBER
                        || WITHIN_LABEL.contains(token.text()));
  }

  private static void add(List<Token> tokens, int at, int close, List<Token> plain) {
    boolean comma = tokens.get(close - 2).is(",");
    plain.addAll(tokens.subList(at, comma ? close - 2 : close - 1));
    plain.add(tokens.get(close));
    plain.add(tokens.get(at));
    plain.add(tokens.get(close - 1));
  }
}
