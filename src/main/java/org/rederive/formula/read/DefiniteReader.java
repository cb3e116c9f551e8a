package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Formula.End;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Reads integrals over a variable, with their ends or over all values: ∫_0^t f(s) ds and ∫ dx f(x).
 * The measure stands before the term or behind it; of a momentum without ends it is that of the
 * zone.
 */
final class DefiniteReader {
  private static final String INFINITE = "\\infty";

  private final Parser parser;
  private final IntegralReader zone;

  /** What the last measure says of it. */
  private int dimension;

  DefiniteReader(Parser parser, IntegralReader zone) {
    this.parser = parser;
    this.zone = zone;
  }

  /** The integral whose sign was taken; nothing is taken if its measure is that of the zone. */
  Optional<Typed> read(Token sign) {
    TokenStream in = parser.in;
    if (in.next("_")) {
      return hasEnds() ? Optional.of(between(sign)) : Optional.empty();
    }
    if (beginsZone()) {
      return Optional.empty();
    }
    return Optional.of(over(sign, List.of()));
  }

  /** Whether the measure at hand is divided, in brackets, or one of momenta. */
  private boolean beginsZone() {
    TokenStream in = parser.in;
    int mark = in.mark();
    boolean bracket = in.takeIf("[");
    boolean ratio = !bracket && in.takeIf("\\frac") && in.takeIf("{");
    boolean begins = takeSign() && (bracket || ratio || isMomentum());
    in.reset(mark);
    return begins;
  }

  private boolean isMomentum() {
    return parser
        .in
        .ahead(
            () -> {
              zone.dimension();
              return zone.vector();
            })
        .filter(k -> k.sort() == Sort.MOMENTUM)
        .isPresent();
  }

  /** The d of a measure; nothing is taken if there is none. */
  private boolean takeSign() {
    int mark = parser.in.mark();
    boolean sign =
        Differential.take(parser.in).filter(d -> !d.equals(Differential.PARTIAL)).isPresent();
    if (!sign) {
      parser.in.reset(mark);
    }
    return sign;
  }

  // ---- ends

  /** Whether something stands above the sign, too. */
  boolean hasEnds() {
    TokenStream in = parser.in;
    int mark = in.mark();
    in.take();
    int depth = 0;
    do {
      Token token = in.take();
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    } while (depth > 0 && in.peek().kind() != Token.Kind.END);
    boolean above = in.next("^");
    in.reset(mark);
    return above;
  }

  private Typed between(Token sign) {
    TokenStream in = parser.in;
    in.expect("_", "and where the integral begins");
    End from = end();
    in.expect("^", "and where the integral ends");
    End to = end();
    List<End> ends = List.of(from, to);
    return isDivided() ? divided(sign, ends) : over(sign, ends);
  }

  /** Whether the measure is divided by something, as in ∫ dk/2π f. */
  private boolean isDivided() {
    TokenStream in = parser.in;
    int mark = in.mark();
    boolean ratio =
        IntegralReader.FRACTIONS.contains(in.take().text()) && in.takeIf("{") && isMeasure(parser);
    in.reset(mark);
    return ratio;
  }

  private Typed divided(Token sign, List<End> ends) {
    TokenStream in = parser.in;
    in.take();
    in.expect("{", "and the measure");
    Declaration variable = measure().orElseThrow(this::withoutMeasure);
    in.expect("}", "to close the measure");
    Typed below = parser.group("{", "}");
    Parser.require(
        below.type().equals(Type.SCALAR)
            && below.free().isEmpty()
            && !below.formula().anyMatch(n -> shows(n, variable)),
        below.span(),
        "a measure is divided by a number");
    Typed body = parser.dot();
    Typed integral = integral(variable, ends, body, parser.places.since(sign.span()));
    Formula factor = new Formula.Fraction(new Formula.Literal(1), below.formula());
    return integral.as(
        new Formula.Product(List.of(factor, integral.formula())), body.type(), integral.span());
  }

  private End end() {
    TokenStream in = parser.in;
    int mark = in.mark();
    boolean braces = in.takeIf("{");
    boolean negative = braces && in.takeIf("-");
    if (braces && !negative) {
      in.takeIf("+");
    }
    if (in.takeIf(INFINITE)) {
      if (braces) {
        in.expect("}", "to close the end of the integral");
      }
      return End.infinite(negative);
    }
    in.reset(mark);
    Typed value = braces ? parser.group("{", "}") : single();
    Parser.require(
        value.type().equals(Type.SCALAR) && value.free().isEmpty(),
        value.span(),
        "an integral ends at a number, this is " + value.type().one());
    return End.at(value.formula());
  }

  /** LaTeX takes one sign without braces: a digit or a letter, whatever stands behind it. */
  private Typed single() {
    TokenStream in = parser.in;
    Token token = in.peek();
    if (token.kind() == Token.Kind.NUMBER) {
      Token digit = in.takeDigit();
      Formula number = new Formula.Literal(Long.parseLong(digit.text()));
      return new Typed(number, Type.SCALAR, digit.span());
    }
    Parser.require(
        Names.startsName(token) && !Names.ACCENTS.contains(token.text()),
        token.span(),
        "expected the end of the integral, found " + token.shown());
    SymbolName name = SymbolName.of(in.take().text());
    List<Formula.Symbol> readings = parser.table.readings(name);
    if (name.base().equals("\\pi") && readings.isEmpty()) {
      return new Typed(new Formula.Pi(), Type.SCALAR, token.span());
    }
    return parser.symbols.value(name, token.span());
  }

  // ---- the term and its measure

  /** Whether a measure stands at hand. */
  boolean isAtHand() {
    return beginsZone() || parser.in.ahead(() -> isMeasure(parser)).orElse(false);
  }

  /** With these ends, or none. */
  Typed over(Token sign, List<End> ends) {
    boolean inner = parser.around.awaitsMeasure();
    List<Component> components = ends.isEmpty() ? all(false, this::component) : List.of();
    List<Declaration> before = components.isEmpty() ? all(false, this::measure) : List.of();
    boolean behind = components.isEmpty() && before.isEmpty();
    Typed body = behind ? parser.around.untilMeasure() : parser.dot();
    components = behind && ends.isEmpty() ? all(inner, this::component) : components;
    if (!components.isEmpty()) {
      if (behind) {
        refuseMore(List.of(components.get(0).vector()));
      }
      return over(sign, components, body);
    }
    List<Declaration> variables = behind ? all(inner, this::measure) : before;
    if (variables.isEmpty()) {
      if (ends.isEmpty() && !inner && isOne(body.formula())) {
        return unsaid(sign, body);
      }
      throw withoutMeasure();
    }
    if (behind) {
      refuseMore(variables);
    }
    Span span = parser.places.since(sign.span());
    if (variables.size() > 1) {
      return several(variables, ends, body, span);
    }
    return integral(variables.get(0), ends, body, span);
  }

  /** Whether it is one factor, in which nothing can be a measure, and that can change. */
  private static boolean isOne(Formula body) {
    return body instanceof Formula.Symbol symbol && !symbol.slots().isEmpty()
        || body instanceof Formula.Indexed
        || DerivativeReader.isDerivative(body);
  }

  /** ∫ f of which the text says over what it is. */
  private Typed unsaid(Token sign, Typed body) {
    Formula integral = Formula.Uncomputed.of(UncomputedSign.OVER_ALL, List.of(body.formula()));
    return body.as(integral, body.type(), parser.places.since(sign.span()));
  }

  private Typed integral(Declaration variable, List<End> ends, Typed body, Span span) {
    boolean bound =
        ends.stream().flatMap(end -> end.value().stream()).anyMatch(end -> shows(end, variable));
    if (bound) {
      throw new ReadingException(
          span,
          variable + " is what is integrated over and where that ends",
          "write another letter below the integral, as in \\int_0^t \\mathrm{d} t' f(t')");
    }
    boolean all = ends.isEmpty() && variable.sort() == Sort.MOMENTUM;
    Formula integral =
        all
            ? new Formula.Integral(List.of(variable), dimension, body.formula())
            : new Formula.Definite(variable, ends, body.formula());
    return body.as(integral, body.type(), span);
  }

  /** ∫ r² dr f(r) is the integral of all to most, and of r² only to LaTeX. */
  private void refuseMore(List<Declaration> variables) {
    if (!parser.startsFactor()) {
      return;
    }
    Span start = parser.in.peek().span();
    Optional<Typed> more = parser.in.ahead(parser::dot);
    boolean apart =
        more.filter(m -> variables.stream().noneMatch(v -> shows(m.formula(), v)))
            .filter(m -> !m.formula().anyMatch(DefiniteReader::mayChange))
            .isPresent();
    if (!apart) {
      throw new ReadingException(
          start,
          "it is not clear whether this is integrated, too",
          "put the measure right behind the sign or at the end");
    }
  }

  private static boolean mayChange(Formula node) {
    return node instanceof Formula.Symbol s
        && (s.declaration().quantity() instanceof Quantity.Named || s.type().kind() != Kind.SCALAR);
  }

  /** dx dy: one integral in the other, over all values. */
  private Typed several(List<Declaration> variables, List<End> ends, Typed body, Span span) {
    Parser.require(
        ends.isEmpty() && Set.copyOf(variables).size() == variables.size(),
        span,
        "it is not clear which of these integrals ends there");
    Formula integral = body.formula();
    if (variables.stream().allMatch(v -> v.sort() == Sort.MOMENTUM && v.type().rank() == 1)) {
      return body.as(new Formula.Integral(variables, 0, integral), body.type(), span);
    }
    for (int n = variables.size() - 1; n >= 0; n--) {
      integral = new Formula.Definite(variables.get(n), List.of(), integral);
      parser.places.note(integral, span);
    }
    return body.as(integral, body.type(), span);
  }

  /**
   * All that stand here.
   *
   * @param one whether the next one is that of the integral around this one
   */
  private static <A> List<A> all(boolean one, Supplier<Optional<A>> found) {
    List<A> all = new ArrayList<>();
    Optional<A> next = found.get();
    while (next.isPresent()) {
      all.add(next.get());
      next = one ? Optional.empty() : found.get();
    }
    return all;
  }

  /** ∫ dk_x dk_y f, over components of a vector. */
  private Typed over(Token sign, List<Component> components, Typed body) {
    Declaration vector = components.get(0).vector();
    Span span = parser.places.since(sign.span());
    Parser.require(
        components.stream().allMatch(c -> c.vector().equals(vector))
            && Set.copyOf(components).size() == components.size(),
        span,
        "these are no different components of one vector");
    String measure = components.stream().map(Component::shown).collect(Collectors.joining(" "));
    Formula.SumOver all =
        new Formula.SumOver(List.of(vector), Optional.empty(), body.formula(), false);
    parser.places.note(all, span);
    Formula integral = Formula.Uncomputed.named(sign.text() + " " + measure, all);
    return body.as(integral, body.type(), span);
  }

  /** A component of a measure, as in dk_x. */
  private record Component(Declaration vector, String shown) {}

  private Optional<Component> component() {
    TokenStream in = parser.in;
    int mark = in.mark();
    Optional<Component> found =
        isMeasure(parser) && takeSign() ? Optional.ofNullable(afterSign()) : Optional.empty();
    if (found.isEmpty()) {
      in.reset(mark);
    }
    return found;
  }

  private @Nullable Component afterSign() {
    TokenStream in = parser.in;
    if (!Names.startsName(in.peek())) {
      return null;
    }
    String letter = Names.base(in);
    String bold = new BoldLetters(parser.table).of(letter).orElse(letter);
    Optional<Declaration> vector =
        parser.table.label(bold).filter(v -> v.sort().differentiable() && v.type().rank() == 1);
    if (vector.isEmpty() || !in.takeIf("_")) {
      return null;
    }
    List<String> below = Subscripts.read(in);
    boolean direction =
        below.size() == 1
            && parser.table.label(below.get(0)).filter(Declaration::isFixed).isPresent();
    return direction
        ? new Component(
            vector.get(), "\\mathrm{d} " + vector.get().latex() + "_{" + below.get(0) + "}")
        : null;
  }

  static boolean shows(Formula end, Declaration variable) {
    return end.freeLabels().contains(variable)
        || end.allSymbols().anyMatch(symbol -> symbol.declaration().equals(variable));
  }

  /** dx or d³r, if it stands at hand; in d³r the r may be the plain letter of a bold one. */
  Optional<Declaration> measure() {
    if (!isMeasure(parser)) {
      return Optional.empty();
    }
    Span start = parser.in.peek().span();
    takeSign();
    String written = zone.dimension();
    boolean one = written.equals("1");
    Optional<Declaration> bold =
        one ? Optional.empty() : new BoldLetters(parser.table).taken(parser.in);
    Declaration variable = bold.orElseGet(() -> parser.label("variable"));
    Parser.require(
        variable.sort().differentiable() && (one || variable.type().rank() == 1),
        start.to(parser.in.previous().span()),
        variable + " is no " + (one ? "variable" : "vector") + " to integrate over");
    dimension = IntegralReader.said(written, variable);
    return Optional.of(variable);
  }

  /** Whether the d of a measure stands at hand, and no symbol d. */
  static boolean isMeasure(Parser parser) {
    TokenStream in = parser.in;
    int mark = in.mark();
    boolean letter = in.next("d");
    boolean sign =
        Differential.take(in).filter(d -> !d.equals(Differential.PARTIAL)).isPresent()
            && (in.next("^") || Names.startsName(in.peek()));
    in.reset(mark);
    return sign && !(letter && IntegralReader.isDeclared(parser));
  }

  ReadingException withoutMeasure() {
    Token token = parser.in.peek();
    return new ReadingException(
        token.span(),
        "an integral has its measure before or behind its term, found " + token.shown(),
        IntegralReader.isDeclared(parser)
            ? "rename the symbol d"
            : "write \\int_k, \\int d^3k f or \\int f dx, with brackets around a sum");
  }
}
