package org.rederive.formula.read;

import java.util.List;
import java.util.Set;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/** a^†, a^*, a^T, a^2, a^{-1}, a^{1/2}, a^n, a^{†2}. */
final class SuperscriptReader {
  private static final Set<String> STARS = Set.of("\\dagger", "*", "\\ast", "}");

  private final Parser parser;
  private final TokenStream in;

  SuperscriptReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  /** a^†, a^*, a^2, a^{-1}, a^{1/2}. */
  Typed raised(Typed operand) {
    in.expect("^", "");
    boolean braces = in.takeIf("{");
    if (new TransposeSign(parser).takes(operand)) {
      return transposed(operand, braces);
    }
    Typed result =
        braces && in.next(TensorPower.SIGN)
            ? TensorPower.of(operand, parser)
            : exponent(operand, braces);
    if (braces) {
      in.expect("}", "to close the superscript");
    }
    return result;
  }

  /** A power, or the sign of an adjoint or a conjugate. */
  private Typed exponent(Typed operand, boolean braces) {
    return WholeExponent.starts(in, parser.table, braces)
        ? wholePower(operand, braces)
        : Exponent.starts(in, braces) && !(braces && isLongExponent(operand))
            ? power(operand, braces)
            : startsPower(operand) ? openPower(operand) : starred(operand, braces);
  }

  private Typed starred(Typed operand, boolean braces) {
    Typed starred = starred(operand, in.take());
    return braces ? furtherRaised(starred) : starred;
  }

  /** (a†)² and (a†)ⁿ where the exponent stands in the braces of the sign; a one is none. */
  private Typed furtherRaised(Typed starred) {
    if (WholeExponent.starts(in, parser.table, true)) {
      return wholePower(starred, true);
    }
    return isFurtherRaised(in) ? power(starred, true) : starred;
  }

  static boolean isFurtherRaised(TokenStream in) {
    return in.peek().kind() == Token.Kind.NUMBER && !in.peek().is("1");
  }

  private Typed transposed(Typed operand, boolean braces) {
    if (braces) {
      in.expect("}", "to close the superscript");
    }
    Span span = operand.span().to(in.previous().span());
    return operand.as(new Formula.Transposed(operand.formula()), operand.type(), span);
  }

  /** Whether a formula with letters stands above a bracket, whatever it begins with. */
  private boolean isLongExponent(Typed operand) {
    int depth = 1;
    boolean letters = false;
    for (int ahead = 0; depth > 0 && in.peek(ahead).kind() != Token.Kind.END; ahead++) {
      Token token = in.peek(ahead);
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      letters |= Names.startsName(token) || token.is("[");
    }
    return letters && startsPower(operand);
  }

  /**
   * Behind a bracket or a number a letter is an exponent; behind another letter it may be a label.
   */
  private boolean startsPower(Typed operand) {
    boolean bracket = in.mark() > 1 && isBracketBehind();
    boolean number = operand.formula() instanceof Formula.Literal;
    boolean counts =
        parser
            .table
            .label(in.peek().text())
            .filter(d -> d.role().name().equals(SymbolReader.COUNTING_INDEX))
            .isPresent();
    boolean sum = in.at(in.mark() - 1).is("{") && PowerSum.starts(in, -1);
    int digits = in.peek().kind() == Token.Kind.NUMBER && in.peek(2).is("}") ? 1 : 0;
    boolean letter =
        in.peek(digits).kind() == Token.Kind.LETTER
            && operand.formula() instanceof Formula.Symbol symbol
            && symbol.type().equals(Type.SCALAR)
            && parser.table.readings(SymbolName.of(in.peek(digits).text())).stream()
                .anyMatch(s -> s.declaration().quantity() instanceof Quantity.Number);
    return (bracket || number || counts || sum || letter) && !STARS.contains(in.peek().text());
  }

  private boolean isBracketBehind() {
    int at = in.at(in.mark() - 1).is("{") ? in.mark() - 3 : in.mark() - 2;
    return at >= 0 && (in.at(at).is(")") || in.at(at).is("]"));
  }

  /** A power whose exponent is any number, which is not computed. */
  private Typed openPower(Typed operand) {
    Span start = in.peek().span();
    requireNoState(operand, start);
    Parser.require(
        operand.type().rank() == 0,
        start,
        "the power of " + operand.type().one() + " is not defined");
    Typed exponent =
        in.at(in.mark() - 1).is("{") ? parser.inside(parser::sum) : parser.symbols.read();
    Parser.require(
        exponent.type().equals(Type.SCALAR) && exponent.free().isEmpty(),
        exponent.span(),
        "an exponent is a number, this is " + exponent.type().one());
    Parser.require(
        operand.type().kind() != Kind.OPERATOR
            || !(exponent.formula() instanceof Formula.Symbol letter)
            || !(letter.declaration().quantity() instanceof Quantity.Number number)
            || !number.real(),
        exponent.span(),
        "the power of an operator with a letter in its exponent needs a whole number as letter");
    parser.requireBound(operand, exponent.span(), "a power");
    Formula power =
        Formula.Uncomputed.of(
            UncomputedSign.OPEN_POWER, List.of(operand.formula(), exponent.formula()));
    return operand.as(power, operand.type(), operand.span().to(exponent.span()));
  }

  private Typed power(Typed operand, boolean braces) {
    Exponent exponent = Exponent.read(in, braces);
    return exponent.of(operand, spanOfPower(operand, exponent.span()));
  }

  private Typed wholePower(Typed operand, boolean braces) {
    WholeExponent exponent = WholeExponent.read(parser, braces);
    return exponent.of(operand, spanOfPower(operand, exponent.span()));
  }

  /** Where the power stands of what may have one. */
  private Span spanOfPower(Typed operand, Span exponent) {
    Span span = operand.span().to(exponent);
    requireNoState(operand, span);
    parser.requireBound(operand, span, "a power");
    return span;
  }

  private static Typed starred(Typed operand, Token token) {
    Span span = operand.span().to(token.span());
    Type type = operand.type();
    if (token.is("\\dagger")) {
      requireNoState(operand, span);
      return operand.as(new Formula.Adjoint(operand.formula()), type, span);
    }
    if (token.is("*") || token.is("\\ast")) {
      return conjugated(operand, span);
    }
    throw new ReadingException(
        token.span(), "expected \\dagger, * or a number, found " + token.shown(), "");
  }

  /** a*, and X* = (Xᵀ)† of an operator. */
  private static Typed conjugated(Typed operand, Span span) {
    Type type = operand.type();
    if (type.kind() == Kind.OPERATOR) {
      Formula transposed = new Formula.Transposed(operand.formula());
      return operand.as(new Formula.Adjoint(transposed), type, span);
    }
    Parser.require(
        type.kind() == Kind.SCALAR,
        span,
        "* conjugates numbers and operators, this is " + type.one());
    return operand.as(new Formula.Conjugate(operand.formula()), type, span);
  }

  private static void requireNoState(Typed operand, Span span) {
    Kind kind = operand.type().kind();
    Parser.require(
        kind == Kind.SCALAR || kind == Kind.OPERATOR,
        span,
        operand.type().one() + " cannot carry this superscript");
  }
}
