package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the sizes off brackets; angles and invisible ones are brackets only where a size stands.
 */
final class Delimiters {
  static final Set<String> SIZES =
      Set.of(
          "\\left",
          "\\right",
          "\\middle",
          "\\big",
          "\\Big",
          "\\bigg",
          "\\Bigg",
          "\\bigl",
          "\\bigr",
          "\\Bigl",
          "\\Bigr",
          "\\biggl",
          "\\biggr",
          "\\Biggl",
          "\\Biggr",
          "\\bigm",
          "\\Bigm",
          "\\biggm",
          "\\Biggm");

  private static final Map<String, String> ANGLES = Map.of("<", "\\langle", ">", "\\rangle");

  private final List<Token> tokens;
  private final Set<Integer> broken;
  private final List<Token> plain = new ArrayList<>();

  private Delimiters(List<Token> tokens) {
    this.tokens = tokens;
    this.broken = BrokenBrackets.invisible(tokens);
  }

  static List<Token> plain(List<Token> tokens) {
    return new Delimiters(tokens).plain();
  }

  private List<Token> plain() {
    List<Integer> evaluations = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!SIZES.contains(token.text())) {
        plain.add(token);
        continue;
      }
      if (broken.contains(i)) {
        i += tokens.get(i + 1).is(".") ? 1 : 0;
        continue;
      }
      Token delimiter = tokens.get(i + 1);
      depth += token.is("\\left") ? 1 : 0;
      if (token.is("\\left") && delimiter.is(".")) {
        evaluations.add(depth);
        plain.add(delimiter.as(Token.Kind.SIGN, "("));
        i++;
      } else if (token.is("\\right") && evaluations.remove((Integer) depth)) {
        requireBar(delimiter);
        plain.add(token.as(Token.Kind.SIGN, ")"));
      } else if (ANGLES.containsKey(delimiter.text())) {
        plain.add(delimiter.as(Token.Kind.COMMAND, ANGLES.get(delimiter.text())));
        i++;
      }
      depth -= token.is("\\right") ? 1 : 0;
    }
    return plain;
  }

  private static void requireBar(Token delimiter) {
    Parser.require(
        delimiter.is("|"),
        delimiter.span(),
        "expected the bar of \\left. … \\right|, found " + delimiter.shown());
  }
}
