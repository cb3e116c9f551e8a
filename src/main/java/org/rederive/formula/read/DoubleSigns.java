package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rederive.formula.Comparator;

/**
 * Reads a formula with ± as two, one with all upper signs and one with all lower ones.
 *
 * <p>That is what it says where the sign stands on every side. On one side only, as in x = ±1, it
 * lists values, and of which x it is said does not stand there: it is read and not computed.
 */
final class DoubleSigns {
  private static final String PLUS_MINUS = "\\pm";
  private static final String MINUS_PLUS = "\\mp";
  private static final Pattern WRITTEN = Pattern.compile("\\\\(?:pm|mp)(?![A-Za-z])");

  private static final Set<String> OPENING = Set.of("(", "[", "{", "\\{");
  private static final Set<String> CLOSING = Set.of(")", "]", "}", "\\}");

  private DoubleSigns() {}

  /** Whether a formula has such a sign. */
  static boolean in(List<Token> tokens) {
    return tokens.stream().anyMatch(DoubleSigns::isOne);
  }

  static boolean isOne(Token token) {
    return token.is(PLUS_MINUS) || token.is(MINUS_PLUS);
  }

  /** The same formula with the upper or the lower signs. */
  static List<Token> chosen(List<Token> tokens, boolean upper) {
    return tokens.stream()
        .map(
            token ->
                isOne(token)
                    ? token.as(Token.Kind.SIGN, token.is(PLUS_MINUS) == upper ? "+" : "-")
                    : token)
        .toList();
  }

  /** The same of a text, in which all else stays at its place. */
  static List<String> written(String latex) {
    Matcher sign = WRITTEN.matcher(latex);
    return sign.find()
        ? Stream.of(PLUS_MINUS, MINUS_PLUS)
            .map(upper -> sign.replaceAll(m -> m.group().equals(upper) ? "+  " : "-  "))
            .toList()
        : List.of(latex);
  }

  /** What is read of a formula: once, or with either sign. */
  static <T> List<T> each(TokenStream in, Function<TokenStream, T> read) {
    return in.hasDoubleSignOnOneSide() ? List.of(read.apply(in)) : every(in, read);
  }

  /** The same where it does not matter on how many sides the signs stand. */
  static <T> List<T> every(TokenStream in, Function<TokenStream, T> read) {
    return in.hasDoubleSigns()
        ? List.of(read.apply(in.withSigns(true)), read.apply(in.withSigns(false)))
        : List.of(read.apply(in));
  }

  /** Whether a sign does not stand on every side; a side that is zero needs none. */
  static boolean isOnOneSide(List<Token> tokens) {
    return in(tokens) && !sides(tokens).stream().allMatch(side -> in(side) || isZero(side));
  }

  private static boolean isZero(List<Token> side) {
    return side.stream()
        .filter(t -> t.kind() != Token.Kind.END)
        .map(Token::text)
        .toList()
        .equals(List.of("0"));
  }

  private static List<List<Token>> sides(List<Token> tokens) {
    List<List<Token>> sides = new ArrayList<>(List.of(new ArrayList<>()));
    int depth = 0;
    for (Token token : tokens) {
      depth += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
      boolean sign =
          Comparator.spelled(token.text()).isPresent()
              || token.is(EquationReader.REPRESENTED)
              || token.is(":=");
      if (depth == 0 && sign) {
        sides.add(new ArrayList<>());
      } else {
        sides.get(sides.size() - 1).add(token);
      }
    }
    return sides;
  }
}
