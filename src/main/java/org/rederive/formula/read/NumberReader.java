package org.rederive.formula.read;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** Numbers by their digits. */
final class NumberReader {
  private final TokenStream in;

  NumberReader(TokenStream in) {
    this.in = in;
  }

  /** A whole number, or a decimal as the fraction that it is. */
  Typed number() {
    Token token = in.take();
    boolean decimal =
        in.next(".")
            && in.peek(1).kind() == Token.Kind.NUMBER
            && in.peek().span().start() == token.span().end()
            && in.peek(1).span().start() == in.peek().span().end();
    if (decimal) {
      in.take();
      return decimal(token, in.take());
    }
    return new Typed(literal(token.text(), token.span()), Type.SCALAR, token.span());
  }

  private static Typed decimal(Token whole, Token part) {
    Span span = whole.span().to(part.span());
    long denominator = literal("1" + "0".repeat(part.text().length()), span).value();
    long numerator = literal(whole.text() + part.text(), span).value();
    long common = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValue();
    Formula above = new Formula.Literal(numerator / common);
    Formula below = new Formula.Literal(denominator / common);
    return new Typed(
        denominator == common ? above : new Formula.Fraction(above, below), Type.SCALAR, span);
  }

  private static Formula.Literal literal(String digits, Span span) {
    Parser.require(digits.length() <= 15, span, "this number is too large");
    return new Formula.Literal(Long.parseLong(digits));
  }

  /** 2\,000 is two thousand to some and a product to others, and 2 3 is printed as 23. */
  void refuseDigitGroups(int before) {
    boolean number = in.peek().kind() == Token.Kind.NUMBER;
    boolean group = number && in.peek().text().length() == 3;
    boolean other = before < in.mark() && isNumber(before);
    boolean digits = in.mark() > 0 && in.previous().kind() == Token.Kind.NUMBER;
    if (number && digits && (group || other)) {
      throw new ReadingException(
          in.previous().span().to(in.peek().span()),
          "two numbers beside each other can be one number or a product",
          "write the digits together, or a bracket around one of them");
    }
  }

  /** Whether nothing but a number was read since; a decimal number is three tokens. */
  private boolean isNumber(int since) {
    return IntStream.range(since, in.mark())
        .mapToObj(in::at)
        .allMatch(token -> token.kind() == Token.Kind.NUMBER || token.is("."));
  }
}
