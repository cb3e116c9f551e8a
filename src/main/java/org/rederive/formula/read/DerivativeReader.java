package org.rederive.formula.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** Reads ∂_x f, ∇_x f, ∂_i f, ∂f/∂x, d/dt f and plain fractions. */
final class DerivativeReader {
  private final Parser parser;

  DerivativeReader(Parser parser) {
    this.parser = parser;
  }

  /** ∂_x or ∇_x before the factor it acts on. */
  Typed operator() {
    Token sign = parser.in.take();
    if (!parser.in.takeIf("_")) {
      throw new ReadingException(
          sign.span(), "a derivative needs its variable", "write " + sign.text() + "_{x}");
    }
    boolean braces = parser.in.takeIf("{");
    Declaration variable = parser.label("variable");
    if (braces) {
      parser.in.expect("}", "to close the variable");
    }
    Span span = sign.span().to(parser.in.previous().span());
    if (variable.sort() == Sort.SPATIAL_INDEX) {
      return component(variable, span);
    }
    boolean nabla = sign.is("\\nabla");
    Parser.require(
        !nabla || variable.type().rank() == 1 || variable.sort() == Sort.PARAMETER,
        span,
        variable + " is not a vector, so it has no gradient");
    return derivative(
        variable, operand(), span, nabla ? Formula.Style.NABLA : Formula.Style.PARTIAL);
  }

  private Typed operand() {
    return parser.factor(false);
  }

  private Typed derivative(Declaration variable, Typed operand, Span start, Formula.Style style) {
    Parser.require(
        variable.sort().differentiable(),
        start,
        variable + " is a " + variable.sort() + ", not a variable to differentiate by");
    int rank = operand.type().rank() + variable.type().rank();
    Parser.require(
        rank <= 2, start.to(operand.span()), "a tensor of rank " + rank + " is not supported");
    return operand.as(
        new Formula.Derivative(variable, operand.formula(), style),
        operand.type().withRank(rank),
        start.to(operand.span()));
  }

  /** ∂_i of the declared variable. */
  private Typed component(Declaration index, Span span) {
    Optional<Declaration> declared =
        parser.table.withRole("derivative along").stream()
            .filter(d -> d.pattern().base().equals("\\partial"))
            .findFirst();
    if (declared.isEmpty()) {
      throw new ReadingException(
          span,
          "it is not said in which variable \\partial_" + index + " differentiates",
          "declare `\\partial_" + index + "` with kind 'derivative along k'");
    }
    Typed operand = operand();
    Parser.require(
        operand.type().rank() == 0,
        operand.span(),
        "\\partial_" + index + " of " + operand.type().one() + " is not supported");
    Map<Declaration, Integer> free = new LinkedHashMap<>(operand.free());
    free.merge(index, 1, Integer::sum);
    return new Typed(
        new Formula.ComponentDerivative(declared.get(), index, operand.formula()),
        operand.type(),
        span.to(operand.span()),
        free);
  }

  // ---- fractions

  /** \frac{a}{b}, \frac{\partial f}{\partial x}, \frac{d}{dt} f. */
  Typed fraction() {
    Token sign = parser.in.take();
    int mark = parser.in.mark();
    Optional<Typed> ratio = derivativeRatio(sign);
    if (ratio.isPresent()) {
      return ratio.get();
    }
    parser.in.reset(mark);
    Typed numerator = argument();
    boolean digit = parser.in.peek().kind() == Token.Kind.NUMBER;
    Typed denominator = argument();
    refuseMoreDigits(digit, denominator.span());
    Parser.require(
        denominator.type().equals(Type.SCALAR),
        denominator.span(),
        "cannot divide by " + denominator.type().one());
    parser.requireBound(denominator, denominator.span(), "the inverse");
    return Parser.joined(
        numerator.as(numerator.formula(), numerator.type(), sign.span().to(numerator.span())),
        denominator,
        new Formula.Fraction(numerator.formula(), denominator.formula()),
        numerator.type());
  }

  /** \frac12 is one half, but who writes \frac123 does not mean three halves. */
  private void refuseMoreDigits(boolean digit, Span denominator) {
    Token next = parser.in.peek();
    if (digit && next.kind() == Token.Kind.NUMBER && next.span().start() == denominator.end()) {
      throw new ReadingException(
          denominator.to(next.span()),
          "it is not clear how far the denominator reaches",
          "put it in braces");
    }
  }

  private Typed argument() {
    if (parser.in.next("{")) {
      return parser.group("{", "}");
    }
    if (parser.in.peek().kind() == Token.Kind.NUMBER) {
      Token digit = parser.in.takeDigit();
      Formula number = new Formula.Literal(Long.parseLong(digit.text()));
      return parser.places.note(digit.span(), new Typed(number, Type.SCALAR, digit.span()));
    }
    throw new ReadingException(
        parser.in.peek().span(),
        "expected '{' after \\frac, found " + parser.in.peek().shown(),
        "write \\frac{a}{b}");
  }

  private Optional<Typed> derivativeRatio(Token sign) {
    TokenStream in = parser.in;
    if (!in.takeIf("{")) {
      return Optional.empty();
    }
    String d = in.peek().text();
    if (!d.equals("\\partial") && !d.equals("d")) {
      return Optional.empty();
    }
    in.take();
    if (d.equals("d") && isDeclared(d)) {
      refuseTwoReadings(sign);
    }
    if (in.takeIf("}")) {
      return variableBelow(d).map(v -> derivative(v, operand(), sign.span(), bareStyle(d)));
    }
    if (d.equals("d")) {
      refuseTwoReadings(sign);
      return Optional.empty();
    }
    if (in.next("_")) {
      return Optional.empty();
    }
    Typed operand = parser.inside(parser::product);
    in.expect("}", "to close the numerator");
    return variableBelow(d).map(v -> derivative(v, operand, sign.span(), Formula.Style.RATIO));
  }

  private boolean isDeclared(String letter) {
    return !parser.table.readings(SymbolName.of(letter)).isEmpty();
  }

  /** Where d is declared, dc/dt is a derivative to some and a quotient to others. */
  private void refuseTwoReadings(Token sign) {
    TokenStream in = parser.in;
    int mark = in.mark();
    boolean above = !in.next("_") && !in.next("'");
    int depth = 1;
    while (depth > 0 && in.peek().kind() != Token.Kind.END) {
      Token token = in.take();
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    }
    boolean below = in.takeIf("{") && in.takeIf("d") && Names.startsName(in.peek());
    in.reset(mark);
    if (above && below) {
      throw new ReadingException(
          sign.span(),
          "this can be read as a derivative or as a quotient of products with d",
          "write \\partial_t c, or rename the number d");
    }
  }

  private static Formula.Style bareStyle(String d) {
    return d.equals("d") ? Formula.Style.TOTAL : Formula.Style.PARTIAL;
  }

  private Optional<Declaration> variableBelow(String d) {
    TokenStream in = parser.in;
    if (!in.takeIf("{") || !in.takeIf(d)) {
      return Optional.empty();
    }
    Declaration variable = parser.label("variable");
    in.expect("}", "to close the denominator");
    return Optional.of(variable);
  }
}
