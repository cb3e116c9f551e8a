package org.rederive.formula.read;

import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Obstacle;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** Exponentials and logarithms. */
final class ExponentialReader {
  private final Parser parser;
  private final TokenStream in;
  private int exponents;

  ExponentialReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  Typed exponential() {
    Token token = in.take();
    return exponentialOf(parser.arguments.argumentOf("\\exp", token.span()), token.span());
  }

  /** Whether what is read stands above e. */
  boolean isAboveE() {
    return exponents > 0;
  }

  /** What stands in braces above e. */
  Typed exponent() {
    exponents++;
    try {
      return parser.group("{", "}");
    } finally {
      exponents--;
    }
  }

  Typed exponentialOf(Typed exponent, Span sign) {
    Kind kind = exponent.type().kind();
    if (exponent.type().rank() > 0 || kind == Kind.KET || kind == Kind.BRA) {
      throw new ReadingException(
          exponent.span(),
          "the exponential of " + exponent.type().one() + " is not defined",
          "",
          obstacle(exponent));
    }
    parser.requireBound(exponent, exponent.span(), "the exponential");
    return exponent.as(
        new Formula.Exponential(exponent.formula()), exponent.type(), sign.to(exponent.span()));
  }

  /** What is in the way of a function of numbers. */
  static Obstacle obstacle(Typed argument) {
    return argument.type().equals(Type.VECTOR) ? new Obstacle.NoNumber() : Obstacle.OTHER;
  }

  /** ln a or ln |a|. */
  Typed logarithm() {
    Token sign = in.take();
    boolean modulus = in.next("|") && !parser.around.isClosedByBar();
    Typed operand = modulus ? betweenBars() : parser.arguments.argumentOf("\\ln", sign.span());
    Span span = sign.span().to(in.previous().span());
    Parser.require(
        operand.type().equals(Type.SCALAR),
        operand.span(),
        "a logarithm is taken of a number, this is " + operand.type().one());
    parser.requireBound(operand, operand.span(), "the logarithm");
    return operand.as(new Formula.Logarithm(operand.formula(), modulus), Type.SCALAR, span);
  }

  private Typed betweenBars() {
    in.take();
    Typed inside = parser.around.untilBar(parser::sum);
    in.expect("|", "to close the modulus");
    return inside;
  }
}
