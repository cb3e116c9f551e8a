package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Obstacle;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** Reads ∂_x f, ∇_x f, ∂_i f, ∂f/∂x, d/dt f and plain fractions. */
final class DerivativeReader {
  /** Each of them is printed with a sign of its own, and formulas are not nested without end. */
  private static final int MOST = 8;

  private static final Set<String> VARIATIONS = Set.of("\\delta", "\\Delta");
  private static final Set<String> OPENING = Set.of("{", "(", "[");
  private static final Set<String> CLOSING = Set.of("}", ")", "]");

  /** Behind a derivative that acts on nothing that is written. */
  private static final Set<String> DANGLING =
      Set.of(
          "+", "-", "=", ":=", ")", "]", "}", "\\}", "\\rbrace", ",", ".", ";", "\\leq", "\\geq");

  private final Parser parser;

  /** Where the derivative at hand begins. */
  private int begin;

  DerivativeReader(Parser parser) {
    this.parser = parser;
  }

  static boolean isDerivative(Formula formula) {
    return formula instanceof Formula.Derivative
        || formula instanceof Formula.ComponentDerivative
        || formula instanceof Formula.NablaProduct
        || Formula.Uncomputed.isGradient(formula);
  }

  /** ∂_x, ∂_x^2, ∂_{xy}, ∇_x, ∇_x^2, ∇_x · or ∇_x × before the factor it acts on. */
  Typed operator() {
    begin = parser.in.mark();
    boolean begins = parser.around.isKetStart();
    Token sign = parser.in.take();
    Repeated repeated = scripts(sign);
    if (begins) {
      parser.around.beginKet();
    }
    return sign.is("\\nabla") && !isComponent(repeated) ? nabla(repeated) : partial(repeated);
  }

  /** ∇_{k_x} is what others write ∂_{k_x}. */
  private boolean isComponent(Repeated repeated) {
    boolean product = parser.in.next("\\cdot") || parser.in.next("\\times");
    return !product
        && repeated.variables().size() == 1
        && repeated.variables().get(0).component().isPresent();
  }

  /**
   * What stands at the sign of a derivative.
   *
   * @param variables in its subscript
   * @param times its exponent; 1 if there is none
   */
  private record Repeated(List<Along> variables, int times, Span span) {}

  private Repeated scripts(Token sign) {
    TokenStream in = parser.in;
    List<Along> variables = new ArrayList<>();
    int times = 0;
    while (in.next("_") && variables.isEmpty() || in.next("^") && times == 0) {
      if (in.takeIf("^")) {
        times = times(in);
      } else {
        in.take();
        variables.addAll(variables(in.takeIf("{")));
      }
    }
    Span span = sign.span().to(in.previous().span());
    if (variables.isEmpty() && !isOpen(sign)) {
      variables.add(new Along(onlyVector(sign), Optional.empty()));
    }
    return new Repeated(variables, Math.max(times, 1), span);
  }

  /** Whether it is not said by what a gradient is taken: there is no vector, or more than one. */
  private boolean isOpen(Token sign) {
    return sign.is("\\nabla") && vectors().size() != 1;
  }

  private List<Declaration> vectors() {
    return parser.table.declarations().stream()
        .filter(d -> d.sort().differentiable() && d.type().rank() == 1)
        .filter(d -> !d.isFunction())
        .toList();
  }

  private List<Along> variables(boolean braces) {
    List<Along> variables = new ArrayList<>(List.of(variable()));
    while (braces && (parser.in.takeIf(",") || Names.startsName(parser.in.peek()))) {
      variables.add(variable());
    }
    if (braces) {
      parser.in.expect("}", "to close the variable");
    }
    return variables;
  }

  /**
   * What something is differentiated by.
   *
   * @param label a coordinate, or an index of the declared derivative
   * @param component which component of a vector of coordinates
   */
  private record Along(Declaration label, Optional<Declaration> component) {
    boolean isIndex() {
      return label.sort() == Sort.SPATIAL_INDEX;
    }

    boolean isSummed() {
      return (isIndex() ? Optional.of(label) : component).filter(i -> !i.isFixed()).isPresent();
    }

    @Override
    public String toString() {
      return label + component.map(c -> "_" + c).orElse("");
    }
  }

  /** A letter, or a component as in ∂_{k_x} and ∂/∂k^x. */
  private Along variable() {
    TokenStream in = parser.in;
    int mark = in.mark();
    String latex = Names.argument(in);
    if (parser.table.label(latex).isEmpty() || isIndexAbove()) {
      in.reset(mark);
      String letter = Names.base(in);
      BoldLetters letters = new BoldLetters(parser.table);
      Optional<String> bold =
          in.next("_") || isIndexAbove() ? letters.withComponent(letter) : letters.of(letter);
      Optional<Declaration> vector = parser.table.label(bold.orElse(letter));
      boolean component = in.takeIf("_") || isIndexAbove() && in.takeIf("^");
      List<Declaration> components = component ? indices(Subscripts.read(in)) : List.of();
      if (vector.filter(v -> v.type().rank() == 1).isPresent() && components.size() == 1) {
        return new Along(vector.get(), Optional.of(components.get(0)));
      }
      if (vector.isPresent() && in.next("^")) {
        return new Along(vector.get(), componentAbove(vector.get()));
      }
    }
    in.reset(mark);
    Declaration label = parser.label("variable");
    return new Along(label, componentAbove(label));
  }

  /** The index in ∂/∂R^μ; what is a number there says how often. */
  private Optional<Declaration> componentAbove(Declaration variable) {
    TokenStream in = parser.in;
    Span start = in.peek().span();
    int mark = in.mark();
    boolean braces = in.takeIf("^") && in.takeIf("{");
    if (in.mark() == mark || !Names.startsName(in.peek())) {
      in.reset(mark);
      return Optional.empty();
    }
    String index = Names.argument(in);
    if (braces) {
      in.expect("}", "to close the index of the variable");
    }
    Span span = start.to(in.previous().span());
    Optional<Declaration> declared =
        parser.table.label(index).filter(d -> d.sort() == Sort.SPATIAL_INDEX);
    if (variable.type().rank() != 1 || declared.isEmpty()) {
      throw noComponent(variable, index, span);
    }
    return declared;
  }

  private static ReadingException noComponent(Declaration variable, String index, Span span) {
    boolean vector = variable.type().rank() == 1;
    return new ReadingException(
        span,
        vector
            ? index + " above " + variable + " is neither a power nor a declared spatial index"
            : variable + " is a " + variable.sort() + " without components",
        vector
            ? "declare " + index + " as a spatial index: this is then a component of " + variable
            : "declare " + variable + " as a vector, or leave out the " + index);
  }

  /** Whether a letter stands above the variable, and no power. */
  private boolean isIndexAbove() {
    TokenStream in = parser.in;
    return in.next("^") && Names.startsName(in.peek(1).is("{") ? in.peek(2) : in.peek(1));
  }

  private List<Declaration> indices(List<String> pieces) {
    return pieces.stream()
        .flatMap(piece -> parser.table.label(piece).stream())
        .filter(label -> label.sort() == Sort.SPATIAL_INDEX)
        .toList();
  }

  /** How often something is differentiated. */
  private static int times(TokenStream in) {
    boolean braces = in.takeIf("{");
    Token number = in.take();
    Parser.require(
        number.text().matches("[1-4]"), number.span(), "a derivative is taken from 1 to 4 times");
    if (braces) {
      in.expect("}", "to close the superscript");
    }
    return Integer.parseInt(number.text());
  }

  /** ∇ without its variable is about the only vector that there is to differentiate by. */
  private Declaration onlyVector(Token sign) {
    if (!sign.is("\\nabla")) {
      throw new ReadingException(
          sign.span(), "a derivative needs its variable", "write " + sign.text() + "_{x}");
    }
    return vectors().get(0);
  }

  private Typed partial(Repeated repeated) {
    List<Along> variables = repeated.variables();
    int times = repeated.times();
    Parser.require(
        variables.size() <= MOST,
        repeated.span(),
        "at most " + MOST + " derivatives are written as one");
    Parser.require(
        times == 1 || variables.size() == times || variables.size() == 1,
        repeated.span(),
        "the derivative is taken " + times + " times along " + variables);
    List<Along> all =
        variables.size() == 1 ? copies(variables.get(0), times, repeated.span()) : variables;
    return repeated(all, operand(), repeated.span(), Formula.Style.PARTIAL);
  }

  /** The last variable acts first. */
  private Typed repeated(List<Along> variables, Typed operand, Span span, Formula.Style style) {
    Typed result = operand;
    for (int n = variables.size() - 1; n >= 0; n--) {
      result = along(variables.get(n), result, span, style);
    }
    return result;
  }

  private static List<Along> copies(Along variable, int times, Span span) {
    Parser.require(
        times == 1 || !variable.isSummed(),
        span,
        "it is not clear whether this is summed over: write \\partial_i \\partial_i");
    return Collections.nCopies(times, variable);
  }

  private Typed along(Along variable, Typed operand, Span span, Formula.Style style) {
    if (variable.isIndex()) {
      return component(variable.label(), operand, span);
    }
    if (variable.component().isEmpty()) {
      return derivative(variable.label(), operand, span, style);
    }
    if (operand.type().rank() > 0) {
      return ofVector(variable.label(), variable.component().get(), operand, span);
    }
    Typed gradient = derivative(variable.label(), operand, span, Formula.Style.NABLA);
    return parser.scripts.indexed(gradient, List.of(variable.component().get()), gradient.span());
  }

  /** ∂_{k_x} d of a vector d is a vector. */
  private static Typed ofVector(Declaration variable, Declaration index, Typed operand, Span span) {
    return new Typed(
        Formula.ComponentDerivative.along(variable, index, operand.formula()),
        operand.type(),
        span.to(operand.span()),
        FreeIndices.with(operand.free(), List.of(index)));
  }

  private Typed nabla(Repeated repeated) {
    Span span = repeated.span();
    if (repeated.variables().isEmpty()) {
      return open(repeated);
    }
    Declaration variable = repeated.variables().get(0).label();
    Parser.require(
        repeated.variables().size() == 1
            && repeated.variables().get(0).component().isEmpty()
            && (variable.type().rank() == 1 || variable.sort() == Sort.PARAMETER),
        span,
        variable + " is not a vector, so it has no gradient");
    if (repeated.times() > 1) {
      Parser.require(repeated.times() == 2, span, "only the square of \\nabla is read");
      Typed operand = operand();
      Parser.require(
          operand.type().rank() == 0,
          operand.span(),
          "the Laplacian of " + operand.type().one() + " is not supported");
      Typed gradient = derivative(variable, operand, span, Formula.Style.NABLA);
      return product(variable, gradient, span, false);
    }
    boolean curl = parser.in.next("\\times");
    if (curl || parser.in.next("\\cdot")) {
      parser.in.take();
      Typed product = product(variable, operand(), span, curl);
      refuseAnother();
      return product;
    }
    return derivative(variable, operand(), span, Formula.Style.NABLA);
  }

  /** ∇ that does not say by what it is taken. */
  private Typed open(Repeated repeated) {
    Span span = repeated.span();
    Parser.require(repeated.times() <= 2, span, "only the square of \\nabla is read");
    boolean product = parser.in.next("\\times") || parser.in.next("\\cdot");
    String sign = repeated.times() == 2 ? "2" : product ? parser.in.take().text() : "";
    Typed operand = operand();
    if (product) {
      refuseAnother();
    }
    int rank = operand.type().rank();
    boolean dot = sign.equals("\\cdot");
    Parser.require(
        product && !sign.equals("2") ? rank == 1 : rank == 0,
        operand.span(),
        "\\nabla"
            + (product ? " " + sign : "")
            + " of "
            + operand.type().one()
            + " is not supported");
    int above = dot ? 0 : sign.equals("2") ? rank : 1;
    return operand.as(
        Formula.Uncomputed.gradient(sign, operand.formula()),
        operand.type().withRank(above),
        span.to(operand.span()));
  }

  private void refuseAnother() {
    if (parser.in.next("\\times") || parser.in.next("\\cdot")) {
      throw new ReadingException(
          parser.in.peek().span(), "it is not clear how far \\nabla reaches", "use brackets");
    }
  }

  private Typed product(Declaration variable, Typed operand, Span span, boolean curl) {
    Parser.require(
        variable.type().rank() == 1,
        span,
        variable + " is no vector, so it has no curl and no divergence");
    Parser.require(
        operand.type().rank() == 1,
        operand.span(),
        (curl ? "a curl" : "a divergence")
            + " is taken of a vector, this is "
            + operand.type().one());
    return operand.as(
        new Formula.NablaProduct(variable, curl, operand.formula()),
        operand.type().withRank(curl ? 1 : 0),
        span.to(operand.span()));
  }

  /** Whether the factor that begins there is the derivative of what follows its sign. */
  boolean reachesOn(int start) {
    TokenStream in = parser.in;
    int mark = in.mark();
    in.reset(start);
    Construct began = Construct.at(in.take()).orElse(Construct.NAME);
    boolean braces = began == Construct.FRACTION && in.takeIf("{");
    boolean fraction = began == Construct.FRACTION && Differential.take(in).isPresent();
    if (fraction && in.takeIf("^")) {
      times(in);
    }
    boolean bare = fraction && in.next(braces ? "}" : "{");
    in.reset(mark);
    return began == Construct.DERIVATIVE || bare;
  }

  /** The next factor; of ⟨a|∂|b⟩ the state behind the bar. */
  private Typed operand() {
    if (DANGLING.contains(parser.in.peek().text()) || parser.in.peek().kind() == Token.Kind.END) {
      Span span = parser.in.previous().span();
      boolean bracket = begin > 0 && parser.in.at(begin - 1).is("(") && parser.in.next(")");
      if (!bracket) {
        parser.terms.noteOpen(span);
      }
      Formula behind = Formula.Uncomputed.behind();
      parser.places.note(behind, new Span(span.end(), span.end()));
      return new Typed(behind, Type.OPERATOR, span);
    }
    return parser.around.isBeforeKet() ? parser.around.behindBar() : parser.factor(false);
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
  private Typed component(Declaration index, Typed operand, Span span) {
    Optional<Declaration> declared =
        parser.table.withRole("derivative along").stream()
            .filter(d -> d.pattern().base().equals("\\partial"))
            .findFirst();
    if (declared.isEmpty()) {
      throw new ReadingException(
          span,
          "it is not said in which variable \\partial_" + index + " differentiates",
          "declare `\\partial_" + index + "` with kind 'derivative along k'",
          new Obstacle.NoVariable());
    }
    Parser.require(
        operand.type().rank() == 0,
        operand.span(),
        "\\partial_" + index + " of " + operand.type().one() + " is not supported");
    return new Typed(
        new Formula.ComponentDerivative(declared.get(), index, operand.formula()),
        operand.type(),
        span.to(operand.span()),
        FreeIndices.with(operand.free(), List.of(index)));
  }

  // ---- fractions

  /** \frac{a}{b}, \frac{\partial f}{\partial x}, \frac{d}{dt} f. */
  Typed fraction() {
    begin = parser.in.mark();
    Token sign = parser.in.take();
    refuseVariation(sign);
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
    if (!denominator.type().equals(Type.SCALAR)) {
      boolean operator = denominator.type().equals(Type.OPERATOR);
      throw new ReadingException(
          denominator.span(),
          "cannot divide by " + denominator.type().one(),
          operator ? "write " + Latex.of(new Formula.Inverse(denominator.formula())) : "");
    }
    parser.requireBound(denominator, denominator.span(), "the inverse");
    return Products.joined(
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
    return letter();
  }

  /** LaTeX takes one letter without braces; what stands at it would be outside of the fraction. */
  private Typed letter() {
    TokenStream in = parser.in;
    Token letter = in.peek();
    boolean single = Names.startsName(letter) && !Names.ACCENTS.contains(letter.text());
    Token next = in.peek(1);
    boolean more = next.is("_") || next.is("^") || next.is("'") || next.is("(");
    if (!single || more) {
      throw new ReadingException(
          letter.span(),
          "expected '{' after \\frac, found " + letter.shown(),
          "write \\frac{a}{b}");
    }
    return parser.factor(false);
  }

  private Optional<Typed> derivativeRatio(Token sign) {
    TokenStream in = parser.in;
    boolean braces = in.takeIf("{");
    Optional<String> differential = Differential.take(in);
    if (differential.isEmpty()) {
      return Optional.empty();
    }
    String d = differential.get();
    boolean total = !d.equals(Differential.PARTIAL);
    if (!braces) {
      return unbraced(d, sign);
    }
    if (total && isDeclared(d)) {
      refuseTwoReadings(sign);
    }
    int times = in.takeIf("^") ? times(in) : 1;
    if (in.takeIf("}")) {
      return variablesBelow(d, times).map(v -> repeated(v, operand(), sign.span(), bareStyle(d)));
    }
    if (total && (isDeclared(d) || !hasVariablesBelow())) {
      return Optional.empty();
    }
    if (in.next("_") || in.next("^") || in.next("'")) {
      return Optional.empty();
    }
    Typed operand = parser.inside(parser::product);
    in.expect("}", "to close the numerator");
    Formula.Style style = total ? Formula.Style.TOTAL : Formula.Style.RATIO;
    Optional<List<Along>> variables = variablesBelow(d, times);
    if (variables.isPresent()) {
      refuseValue();
    }
    return variables.map(v -> repeated(v, operand, sign.span(), style));
  }

  /** \frac{df}{dx}(x) is a value of the derivative to most, and a product to LaTeX. */
  private void refuseValue() {
    TokenStream in = parser.in;
    if (in.next("(") && isOne()) {
      throw new ReadingException(
          in.peek().to(in.peek(1)).span(),
          "this can be the value of the derivative there or a product",
          "leave out the brackets, or put the factor first");
    }
  }

  /** Whether a name or a number stands in the bracket at hand, and nothing else. */
  private boolean isOne() {
    return parser
        .in
        .ahead(
            () -> {
              parser.in.take();
              Names.argument(parser.in);
              return parser.in.next(")");
            })
        .orElse(false);
  }

  /** \frac d{dx}: LaTeX takes one letter without braces, so that nothing else stands above. */
  private Optional<Typed> unbraced(String d, Token sign) {
    TokenStream in = parser.in;
    boolean below = in.next("{") && in.peek(1).is(d);
    if (below && !d.equals(Differential.PARTIAL) && isDeclared(d)) {
      refuseQuotient(sign);
    }
    return below
        ? variablesBelow(d, 1).map(v -> repeated(v, operand(), sign.span(), bareStyle(d)))
        : Optional.empty();
  }

  /** δf/δx is a derivative to most, a quotient of products with δ to none who would cancel it. */
  private void refuseVariation(Token sign) {
    TokenStream in = parser.in;
    int mark = in.mark();
    boolean twice = startsVariation();
    in.reset(mark);
    if (twice) {
      throw new ReadingException(
          sign.span(),
          "this can be read as a derivative or as a quotient of products with " + in.peek(1).text(),
          "write \\partial or d, or cancel the factor");
    }
  }

  private boolean startsVariation() {
    TokenStream in = parser.in;
    Token letter = in.peek(1);
    boolean above = VARIATIONS.contains(letter.text()) && isFactor(in.peek(2));
    return above
        && takesTerm()
        && in.next("{")
        && in.peek(1).is(letter.text())
        && isFactor(in.peek(2))
        && takesTerm();
  }

  /** Whether more than a letter stands in the braces at hand, and no sum, which nothing varies. */
  private boolean takesTerm() {
    TokenStream in = parser.in;
    boolean term = in.takeIf("{");
    int depth = term ? 1 : 0;
    int length = 0;
    while (depth > 0 && in.peek().kind() != Token.Kind.END) {
      Token token = in.take();
      term &= depth > 1 || !token.is("+") && !token.is("-");
      depth += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
      length++;
    }
    return term && length > 2;
  }

  /** Whether a letter before this stands for itself and not for a Kronecker or a Dirac delta. */
  private static boolean isFactor(Token next) {
    return !next.is("_") && !next.is("(") && !next.is("}");
  }

  private boolean isDeclared(String letter) {
    return !parser.table.readings(SymbolName.of(letter)).isEmpty();
  }

  /** Where d is declared, dc/dt is a derivative to some and a quotient to others. */
  private void refuseTwoReadings(Token sign) {
    TokenStream in = parser.in;
    boolean above = !in.next("_") && !in.next("'");
    if (above && hasVariablesBelow()) {
      refuseQuotient(sign);
    }
  }

  private static void refuseQuotient(Token sign) {
    throw new ReadingException(
        sign.span(),
        "this can be read as a derivative or as a quotient of products with d",
        "write \\partial_t c, or rename the number d");
  }

  /** Whether a denominator follows that begins with d and a letter. */
  private boolean hasVariablesBelow() {
    TokenStream in = parser.in;
    int mark = in.mark();
    int depth = 1;
    while (depth > 0 && in.peek().kind() != Token.Kind.END) {
      Token token = in.take();
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    }
    boolean below =
        in.takeIf("{") && Differential.take(in).isPresent() && Names.startsName(in.peek());
    in.reset(mark);
    return below;
  }

  private static Formula.Style bareStyle(String d) {
    return d.equals(Differential.PARTIAL) ? Formula.Style.PARTIAL : Formula.Style.TOTAL;
  }

  /** ∂x, ∂x², ∂x∂y: as many variables as there are derivatives above. */
  private Optional<List<Along>> variablesBelow(String d, int times) {
    TokenStream in = parser.in;
    if (!in.takeIf("{")) {
      return Optional.empty();
    }
    Span start = in.peek().span();
    List<Along> variables = new ArrayList<>();
    while (Differential.take(in, d)) {
      Along variable = variable();
      int power = in.takeIf("^") ? times(in) : 1;
      variables.addAll(copies(variable, power, start));
    }
    if (variables.isEmpty()) {
      return Optional.empty();
    }
    Token close = in.expect("}", "to close the denominator");
    Parser.require(
        variables.size() == times,
        start.to(close.span()),
        "the derivative is taken " + times + " times above and " + variables.size() + " below");
    return Optional.of(variables);
  }
}
