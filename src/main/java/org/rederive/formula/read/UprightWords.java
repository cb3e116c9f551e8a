package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Functions whose word is written upright, as in \mathrm{sech}(x): the same as \sech(x). Without a
 * bracket or a power behind it the word can be a unit or a label.
 */
final class UprightWords {
  private static final Set<String> WORDS =
      Stream.of(
              Construct.FUNCTION,
              Construct.EXPONENTIAL,
              Construct.LOGARITHM,
              Construct.ARGUMENT,
              Construct.DETERMINANT)
          .flatMap(construct -> construct.signs().stream())
          .map(sign -> sign.substring(1))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> BEHIND = Set.of("(", "[", "\\{", "^");

  private UprightWords() {}

  static List<Token> asFunctions(List<Token> tokens) {
    if (tokens.stream().noneMatch(t -> t.is("\\mathrm"))) {
      return tokens;
    }
    int[] partners = Braces.partners(tokens);
    List<Token> plain = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      int close = tokens.get(at).is("\\mathrm") ? closing(tokens, partners, at) : -1;
      plain.add(close < 0 ? tokens.get(at) : function(tokens, at, close));
      at = Math.max(at, close);
    }
    return plain;
  }

  /** Where the braces around the word of a function end, that stands before what it is taken of. */
  private static int closing(List<Token> tokens, int[] partners, int font) {
    boolean braces = font + 1 < tokens.size() && tokens.get(font + 1).is("{");
    int close = braces ? partners[font + 1] : -1;
    boolean taken =
        close > 0 && close + 1 < tokens.size() && BEHIND.contains(tokens.get(close + 1).text());
    return taken && WORDS.contains(word(tokens, font, close)) ? close : -1;
  }

  private static String word(List<Token> tokens, int font, int close) {
    return tokens.subList(font + 2, close).stream().map(Token::text).collect(Collectors.joining());
  }

  private static Token function(List<Token> tokens, int font, int close) {
    Token whole = tokens.get(font).to(tokens.get(close));
    return whole.as(Token.Kind.COMMAND, "\\" + word(tokens, font, close));
  }
}
