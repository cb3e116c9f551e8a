package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rederive.formula.ReadingException;

/**
 * Signs that are made of several tokens: := and =:, a crossed-out =, primes as superscripts, skips.
 */
final class Signs {
  private static final Set<String> SKIPS = Set.of("\\hskip", "\\kern", "\\mkern", "\\mskip");

  /** Braces behind these are arguments. */
  private static final Set<String> ARGUMENT_BEHIND = Set.of("}", "]", "^", "_");

  private final List<Token> tokens;
  private final List<Token> joined = new ArrayList<>();
  private int at;

  private Signs(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Token> joined(List<Token> tokens) {
    return new Signs(tokens).all();
  }

  private List<Token> all() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.is("\\not") && next(1).is("=")) {
        sign("\\neq", Token.Kind.COMMAND, 2);
      } else if (token.is("\\not") && next(1).is("\\in")) {
        sign("\\notin", Token.Kind.COMMAND, 2);
      } else if (token.is(":") && next(1).is("=")) {
        sign(":=", Token.Kind.SIGN, 2);
      } else if (token.is("=") && next(1).is(":")) {
        sign("=", Token.Kind.SIGN, 2);
      } else if (token.is("^") && next(1).is("\\prime")) {
        sign("'", Token.Kind.SIGN, 2);
      } else if (token.is("^") && next(1).is("{") && isPrime(next(2))) {
        primes();
      } else if (SKIPS.contains(token.text())) {
        skip();
      } else if (token.is("{") && isLength()) {
        throw new ReadingException(
            token.to(next(4)).span(),
            "a length stands where a factor is expected",
            "leave it out, or write the command that it belongs to");
      } else {
        joined.add(token);
        at++;
      }
    }
    return joined;
  }

  private Token next(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private void sign(String text, Token.Kind kind, int count) {
    joined.add(tokens.get(at).to(next(count - 1)).as(kind, text));
    at += count;
  }

  private static boolean isPrime(Token token) {
    return token.is("\\prime") || token.is("'");
  }

  /** ^{\prime\prime R}: the primes, and what is left of the superscript. */
  private void primes() {
    Token raise = tokens.get(at);
    Token open = next(1);
    at += 2;
    while (isPrime(next(0))) {
      sign("'", Token.Kind.SIGN, 1);
    }
    if (next(0).is("}")) {
      Token last = joined.remove(joined.size() - 1);
      joined.add(last.to(next(0)).as(last.kind(), last.text()));
      at++;
    } else {
      joined.add(raise);
      joined.add(open);
    }
  }

  /** {2cm} behind no command and no letter: what a command has left behind that is not known. */
  private boolean isLength() {
    boolean argument =
        at > 0
            && (tokens.get(at - 1).kind() == Token.Kind.COMMAND
                || ARGUMENT_BEHIND.contains(tokens.get(at - 1).text()));
    int unit = next(2).kind() == Token.Kind.NUMBER ? 3 : next(2).is(".") ? 4 : 2;
    return !argument
        && next(1).kind() == Token.Kind.NUMBER
        && Language.LENGTH_UNITS.contains(next(unit).text() + next(unit + 1).text())
        && next(unit + 2).is("}");
  }

  /** \hskip 0.5em; a length is a number and two letters. */
  private void skip() {
    at++;
    while (next(0).is("-") || next(0).is(".") || next(0).kind() == Token.Kind.NUMBER) {
      at++;
    }
    at += next(0).kind() == Token.Kind.LETTER && next(1).kind() == Token.Kind.LETTER ? 2 : 0;
  }
}
