package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code \ket|a>}, {@code \bra<a|}, {@code \braket<a|b>} and {@code \ketbra|a><b|} with the
 * brackets that they print.
 */
final class BraketSigns {
  /** With what each command begins, and how often a group follows it. */
  private static final Map<String, String> COMMANDS =
      Map.of("\\ket", "|>", "\\bra", "<|", "\\braket", "<>", "\\ketbra", "|><|");

  private BraketSigns() {}

  static List<Token> plain(List<Token> tokens) {
    List<Token> plain = new ArrayList<>(tokens);
    int at = 0;
    while (at + 1 < plain.size()) {
      String signs = COMMANDS.getOrDefault(plain.get(at).text(), "");
      if (!signs.isEmpty() && plain.get(at + 1).is(signs.substring(0, 1))) {
        brackets(plain, at, signs);
      }
      at++;
    }
    return plain;
  }

  /** Puts brackets in the places of signs, if all of them are there. */
  private static void brackets(List<Token> tokens, int command, String signs) {
    List<Integer> places = new ArrayList<>();
    int from = command + 1;
    for (char sign : signs.toCharArray()) {
      int place = places.size() % 2 == 0 ? from : closing(tokens, from, Character.toString(sign));
      if (place < 0 || !tokens.get(place).is(Character.toString(sign))) {
        return;
      }
      places.add(place);
      from = place + 1;
    }
    for (int i = 0; i < places.size(); i++) {
      Token token = tokens.get(places.get(i));
      if (!token.is("|")) {
        String angle = token.is("<") ? "\\langle" : "\\rangle";
        tokens.set(places.get(i), token.as(Token.Kind.COMMAND, angle));
      }
    }
    tokens.remove(command);
  }

  private static int closing(List<Token> tokens, int from, String sign) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (depth == 0 && token.is(sign)) {
        return i;
      }
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      if (depth < 0 || token.is("=") || token.kind() == Token.Kind.END) {
        return -1;
      }
    }
    return -1;
  }
}
