package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Signs of less and more that are a bracket: in {@code <x>} they come in pairs with no other sign
 * between two sides inside, and nobody compares like that.
 */
final class Angles {
  private static final Set<String> OPENING = Set.of("(", "[", "{", "\\{", "\\left");
  private static final Set<String> CLOSING = Set.of(")", "]", "}", "\\}", "\\right");
  private static final Set<String> ENDS = Set.of(",", ";", "&", "\\\\", "\\quad", "\\qquad");

  private Angles() {}

  static List<Token> brackets(List<Token> tokens) {
    List<Token> plain = new ArrayList<>(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      int close = tokens.get(i).is("<") ? closing(tokens, i) : -1;
      if (close > i + 1) {
        plain.set(i, tokens.get(i).as(Token.Kind.COMMAND, "\\langle"));
        plain.set(close, tokens.get(close).as(Token.Kind.COMMAND, "\\rangle"));
      }
    }
    return plain;
  }

  private static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (depth == 0 && token.is(">")) {
        return i;
      }
      depth += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
      boolean relation = RelationSigns.ALL.contains(token.text()) || ENDS.contains(token.text());
      if (depth < 0 || depth == 0 && relation) {
        return -1;
      }
    }
    return -1;
  }
}
