package org.rederive.formula.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.ElementaryFunction;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** Reads roots, sin and its like, arg and det. */
final class FunctionReader {
  /** Letters of angles, behind which a function ends. */
  private static final Set<String> ANGLES =
      Set.of(
          "\\theta",
          "\\vartheta",
          "\\phi",
          "\\varphi",
          "\\chi",
          "\\psi",
          "\\alpha",
          "\\beta",
          "\\gamma",
          "\\delta",
          "\\eta",
          "\\xi",
          "\\zeta");

  private final Parser parser;

  FunctionReader(Parser parser) {
    this.parser = parser;
  }

  // ---- roots

  /** √a, or another root whose degree stands in square brackets. */
  Typed root() {
    Token sign = parser.in.take();
    int degree = parser.in.takeIf("[") ? degree() : 2;
    Typed operand = parser.in.next("{") ? parser.group("{", "}") : digit();
    Span span = sign.span().to(parser.in.previous().span());
    if (operand.type().equals(Type.OPERATOR)) {
      Formula power = Formula.Uncomputed.power(operand.formula(), "1/" + degree);
      return operand.as(power, Type.OPERATOR, span);
    }
    requireNumber(operand, "a root");
    return operand.as(new Formula.Root(operand.formula(), degree), Type.SCALAR, span);
  }

  private int degree() {
    if (parser.in.takeIf("]")) {
      return 2;
    }
    Token token = parser.in.take();
    boolean known = token.kind() == Token.Kind.NUMBER && token.text().matches("[2-6]");
    Parser.require(known, token.span(), "a root is from the second to the sixth one");
    parser.in.expect("]", "to close the degree of the root");
    return Integer.parseInt(token.text());
  }

  /** LaTeX takes one digit or one letter without braces. */
  private Typed digit() {
    Token next = parser.in.peek();
    Token after = parser.in.peek(1);
    boolean letter = next.kind() == Token.Kind.LETTER || Names.GREEK.contains(next.text());
    boolean attached = after.is("_") || after.is("^") || after.is("'") || after.is("(");
    if (letter && !attached) {
      return parser.symbols.read();
    }
    if (next.kind() != Token.Kind.NUMBER || next.text().length() > 1) {
      throw new ReadingException(
          next.span(), "it is not clear how far the root reaches", "write \\sqrt{...}");
    }
    Token digit = parser.in.take();
    Formula number = new Formula.Literal(Long.parseLong(digit.text()));
    return parser.places.note(digit.span(), new Typed(number, Type.SCALAR, digit.span()));
  }

  // ---- sin and its like

  /** sin a, sin² a. */
  Typed elementary() {
    Token sign = parser.in.take();
    Optional<ElementaryFunction> function =
        Arrays.stream(ElementaryFunction.values()).filter(f -> sign.is(f.command())).findFirst();
    Optional<Exponent> exponent = exponent(sign);
    refusePower(sign);
    Typed operand = operand(sign);
    boolean operator = operand.type().equals(Type.OPERATOR);
    if (!operator) {
      requireNumber(operand, sign.text());
    }
    Formula value =
        function.isPresent() && !operator
            ? new Formula.Elementary(function.get(), operand.formula())
            : Formula.Uncomputed.function(sign.text(), operand.formula());
    Span span = sign.span().to(parser.in.previous().span());
    Typed result = operand.as(value, operand.type(), span);
    return exponent.map(e -> e.of(result, span)).orElse(result);
  }

  /** tan[-1](x) is the inverse function to some. */
  private void refusePower(Token sign) {
    TokenStream in = parser.in;
    boolean power =
        in.next("[")
            && (in.peek(1).kind() == Token.Kind.NUMBER && in.peek(2).is("]") && in.peek(3).is("(")
                || in.peek(1).is("-") && in.peek(3).is("]") && in.peek(4).is("("));
    if (power) {
      throw new ReadingException(
          sign.span().to(in.peek().span()),
          "what stands in square brackets can be a power or an argument",
          "write " + sign.text() + "^2(a), or the name of the inverse function");
    }
  }

  private Optional<Exponent> exponent(Token sign) {
    TokenStream in = parser.in;
    if (!in.takeIf("^")) {
      return Optional.empty();
    }
    boolean braces = in.takeIf("{");
    if (in.next("-")) {
      throw new ReadingException(
          sign.span().to(in.peek().span()),
          "this can be read as an inverse function or as a reciprocal",
          "write \\frac{1}{" + sign.text() + "(a)}");
    }
    Parser.require(
        Exponent.starts(in, braces), in.peek().span(), "expected the power of a function");
    Exponent exponent = Exponent.read(in, braces);
    if (braces) {
      in.expect("}", "to close the superscript");
    }
    return Optional.of(exponent);
  }

  /** A bracket, or one factor with a number before it where nothing else could belong to it. */
  private Typed operand(Token sign) {
    TokenStream in = parser.in;
    if (FunctionArguments.BRACKETS.contains(in.peek().text())) {
      Typed bracket = parser.arguments.bracketedArgument(sign.text(), sign.span());
      parser.arguments.requireEnd(sign.text(), sign.span(), isTime());
      return bracket;
    }
    parser.arguments.requireEnd(sign.text(), sign.span(), in.next("\\sum") || in.next("\\int"));
    Span first = parser.places.here();
    Typed operand = parser.factor(false);
    boolean number = operand.formula() instanceof Formula.Literal;
    boolean another = in.peek().kind() == Token.Kind.NUMBER;
    if (number && !another && parser.startsFactor() && !goesOnElsewhere()) {
      Typed next = parser.factor(false);
      operand = parser.products.with(first, operand, next, next.type());
    }
    while (isArgument(operand)) {
      Typed letter = parser.factor(false);
      operand = parser.products.with(first, operand, letter, letter.type());
    }
    if (isTime() && !(operand.formula() instanceof Formula.Literal)) {
      Typed time = parser.factor(false);
      operand = parser.products.with(first, operand, time, time.type());
    }
    boolean bar = in.next("|") && in.peek(1).is("_");
    boolean goesOn = parser.startsFactor() && !bar && !goesOnElsewhere();
    boolean joined = in.next("\\cdot") || in.next("\\times") || in.next("/");
    parser.arguments.requireEnd(sign.text(), sign.span(), goesOn || joined);
    return operand;
  }

  /**
   * Whether a plain letter goes on with what a function is taken of: sin kx and cos nπx are one to
   * everybody. Behind an angle it may be a factor, as in cos θ r.
   */
  private boolean isArgument(Typed before) {
    TokenStream in = parser.in;
    Token next = in.peek();
    boolean letter = next.kind() == Token.Kind.LETTER || Names.GREEK.contains(next.text());
    return letter
        && !goesOnElsewhere()
        && Products.factors(before).stream().allMatch(FunctionReader::isPlain)
        && Products.factors(before).stream().anyMatch(FunctionReader::isLetter)
        && in.ahead(
                () -> {
                  Typed one = parser.factor(false);
                  boolean ends = !in.next("(") && !in.next("[") && !in.next("\\{");
                  return ends && isLetter(one.formula()) && one.type().equals(Type.SCALAR);
                })
            .orElse(false);
  }

  private static boolean isPlain(Formula factor) {
    boolean angle =
        factor instanceof Formula.Symbol s && ANGLES.contains(s.declaration().pattern().base());
    return factor instanceof Formula.Literal || isLetter(factor) && !angle;
  }

  private static boolean isLetter(Formula factor) {
    return factor instanceof Formula.Symbol
        || factor instanceof Formula.Pi
        || factor instanceof Formula.Indexed;
  }

  /** Whether a time stands here: cos ωt is one function to everybody, cos(ω)t is not. */
  private boolean isTime() {
    TokenStream in = parser.in;
    return Names.startsName(in.peek())
        && in.ahead(() -> parser.factor(false))
            .filter(f -> f.formula() instanceof Formula.Symbol s && isTime(s.declaration()))
            .isPresent();
  }

  private static boolean isTime(Declaration declaration) {
    return declaration.quantity() instanceof Quantity.Coordinate c
        && c.variable() == Quantity.Variable.TIME;
  }

  /** Another function, an exponential, an operator or a state is no part of an argument. */
  private boolean goesOnElsewhere() {
    TokenStream in = parser.in;
    Construct next = Construct.at(in.peek()).orElse(Construct.NUMBER);
    if (next == Construct.FUNCTION || next == Construct.EXPONENTIAL) {
      return true;
    }
    return in.ahead(() -> parser.factor(false))
        .filter(f -> f.type().kind() != Kind.SCALAR || f.formula() instanceof Formula.Exponential)
        .isPresent();
  }

  // ---- arg and det

  /** arg a = Im ln a. */
  Typed argument() {
    Token sign = parser.in.take();
    Typed operand = parser.arguments.argumentOf("\\arg", sign.span());
    requireNumber(operand, "\\arg");
    Formula logarithm = new Formula.Logarithm(operand.formula(), false);
    Span span = sign.span().to(parser.in.previous().span());
    return operand.as(new Formula.Part(false, logarithm), Type.SCALAR, span);
  }

  Typed determinant() {
    Token sign = parser.in.take();
    Typed operand = ofDeterminant(sign);
    Parser.require(
        operand.type().equals(Type.OPERATOR),
        operand.span(),
        "the determinant is taken of an operator, this is " + operand.type().one());
    parser.requireBound(operand, operand.span(), "the determinant");
    Span span = sign.span().to(parser.in.previous().span());
    return operand.as(new Formula.Determinant(operand.formula()), Type.SCALAR, span);
  }

  /** Behind one factor another determinant may follow. */
  private Typed ofDeterminant(Token sign) {
    if (FunctionArguments.BRACKETS.contains(parser.in.peek().text())) {
      return parser.arguments.bracketedArgument("\\det", sign.span());
    }
    Typed operand = parser.factor(false);
    boolean goesOn = parser.startsFactor() && !parser.in.next("\\det") || parser.in.next("/");
    parser.arguments.requireEnd("\\det", sign.span(), goesOn);
    return operand;
  }

  private void requireNumber(Typed operand, String what) {
    if (!operand.type().equals(Type.SCALAR)) {
      throw new ReadingException(
          operand.span(),
          what + " is taken of a number, this is " + operand.type().one(),
          "",
          ExponentialReader.obstacle(operand));
    }
    parser.requireBound(operand, operand.span(), what);
  }
}
