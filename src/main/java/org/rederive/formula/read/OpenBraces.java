package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Cases that are set by hand: \left\{ \begin{array}{ll} … \end{array} \right. has a brace that
 * nothing closes, which only cases have.
 */
final class OpenBraces {
  private static final List<String> BEGIN = List.of("\\begin", "{", "a", "r", "r", "a", "y", "}");
  private static final List<String> END = List.of("\\end", "{", "a", "r", "r", "a", "y", "}");

  private OpenBraces() {}

  static List<Token> asCases(List<Token> tokens) {
    List<Token> plain = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = isOpen(tokens, at) ? end(tokens, at + 2) : -1;
      if (end < 0) {
        plain.add(tokens.get(at++));
        continue;
      }
      int rows = afterColumns(tokens, at + 2 + BEGIN.size());
      named(plain, tokens.get(at + 2));
      plain.addAll(asCases(tokens.subList(rows, end)));
      named(plain, tokens.get(end));
      at = end + END.size() + 2;
    }
    return plain;
  }

  private static boolean isOpen(List<Token> tokens, int at) {
    return tokens.get(at).is("\\left")
        && at + 1 < tokens.size()
        && (tokens.get(at + 1).is("\\{") || tokens.get(at + 1).is("\\lbrace"))
        && are(tokens, at + 2, BEGIN);
  }

  /** Where the array ends that begins here, if nothing but an empty bracket is behind it. */
  private static int end(List<Token> tokens, int begin) {
    int depth = 0;
    for (int at = begin; at < tokens.size(); at++) {
      depth += are(tokens, at, BEGIN) ? 1 : are(tokens, at, END) ? -1 : 0;
      if (depth == 0) {
        return are(tokens, at + END.size(), List.of("\\right", ".")) ? at : -1;
      }
    }
    return -1;
  }

  private static boolean are(List<Token> tokens, int at, List<String> texts) {
    for (int n = 0; n < texts.size(); n++) {
      if (at + n >= tokens.size() || !tokens.get(at + n).is(texts.get(n))) {
        return false;
      }
    }
    return true;
  }

  /** Behind how the columns are set. */
  private static int afterColumns(List<Token> tokens, int at) {
    int end = at;
    while (tokens.get(at).is("{") && !tokens.get(end).is("}")) {
      end++;
    }
    return tokens.get(at).is("{") ? end + 1 : at;
  }

  private static void named(List<Token> plain, Token sign) {
    plain.add(sign);
    plain.add(sign.as(Token.Kind.SIGN, "{"));
    CasesReader.NAME
        .chars()
        .forEach(c -> plain.add(sign.as(Token.Kind.LETTER, String.valueOf((char) c))));
    plain.add(sign.as(Token.Kind.SIGN, "}"));
  }
}
