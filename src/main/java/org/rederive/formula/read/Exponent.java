package org.rederive.formula.read;

import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/**
 * An exponent ±p/q in lowest terms.
 *
 * @param above p
 * @param below q
 * @param negative whether there is a minus
 * @param span where it stands
 */
record Exponent(int above, int below, boolean negative, Span span) {
  private static final int LARGEST = 12;
  private static final int DEEPEST_ROOT = 6;

  /** Whether an exponent stands here, and no †, * or name. */
  static boolean starts(TokenStream in, boolean braces) {
    Token first = braces && in.next("-") ? in.peek(1) : in.peek();
    return first.kind() == Token.Kind.NUMBER || braces && isFraction(first);
  }

  private static boolean isFraction(Token token) {
    return token.is("\\frac") || token.is("\\tfrac") || token.is("\\dfrac");
  }

  static Exponent read(TokenStream in, boolean braces) {
    Span start = in.peek().span();
    boolean negative = in.takeIf("-");
    Token first = in.peek();
    if (!braces && first.text().length() > 1) {
      throw new ReadingException(
          first.span(), "it is not clear how far the exponent reaches", "put it in braces");
    }
    boolean ratio = isFraction(first);
    if (ratio) {
      in.take();
    }
    int above = ratio ? part(in) : whole(in.take());
    int below = ratio ? part(in) : braces && in.takeIf("/") ? whole(in.take()) : 1;
    Span span = start.to(in.previous().span());
    return new Exponent(above, below, negative, span).required();
  }

  /** Above or below the line of a fraction. */
  private static int part(TokenStream in) {
    boolean braces = in.takeIf("{");
    int number = whole(braces ? in.take() : in.takeDigit());
    if (braces) {
      in.expect("}", "to close the part of the exponent");
    }
    return number;
  }

  private static int whole(Token token) {
    Parser.require(
        token.kind() == Token.Kind.NUMBER,
        token.span(),
        "expected a whole number in the exponent, found " + token.shown());
    return token.text().length() <= 2 ? Integer.parseInt(token.text()) : 0;
  }

  private Exponent required() {
    Parser.require(
        above > 0 && above <= LARGEST, span, "the exponent must be from 1 to " + LARGEST);
    Parser.require(
        below > 0 && below <= DEEPEST_ROOT, span, "a root is from the second to the sixth one");
    Parser.require(gcd(above, below) == 1, span, "give the exponent in lowest terms");
    return this;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** A power of an operand; of a vector only its square, a · a. */
  Typed of(Typed operand, Span whole) {
    Type type = operand.type();
    boolean square = above == 2 && below == 1 && !negative;
    if (type.rank() == 1 && square) {
      Formula dot = new Formula.Dot(operand.formula(), operand.formula());
      return operand.as(dot, type.withRank(0), whole);
    }
    Parser.require(type.rank() == 0, whole, "the power of " + type.one() + " is not defined");
    boolean number = type.kind() == Kind.SCALAR;
    Parser.require(
        number || below == 1 || type.kind() == Kind.OPERATOR,
        whole,
        "a root is taken of a number or an operator, this is " + type.one());
    if (!number && below > 1) {
      String written = (negative ? "-" : "") + above + "/" + below;
      Formula power = Formula.Uncomputed.power(operand.formula(), written);
      return operand.as(power, type, whole);
    }
    return operand.as(number ? ofNumber(operand.formula()) : ofOperator(operand), type, whole);
  }

  private Formula ofNumber(Formula base) {
    Formula root = below == 1 ? base : new Formula.Root(base, below);
    Formula power = above == 1 && (negative || below > 1) ? root : new Formula.Power(root, above);
    return negative ? new Formula.Fraction(new Formula.Literal(1), power) : power;
  }

  private Formula ofOperator(Typed operand) {
    Formula base = negative ? new Formula.Inverse(operand.formula()) : operand.formula();
    return above == 1 && negative ? base : new Formula.Power(base, above);
  }
}
