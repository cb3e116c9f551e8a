package org.rederive.formula.read;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Formula.End;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/**
 * Reads integrals over a variable, with their ends or over all values: ∫_0^t f(s) ds and ∫ dx f(x).
 * The measure stands before the term or behind it; of a momentum without ends it is that of the
 * zone.
 */
final class DefiniteReader {
  private static final String INFINITE = "\\infty";

  private final Parser parser;
  private final IntegralReader zone;

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
    return over(sign, List.of(from, to));
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

  private Typed over(Token sign, List<End> ends) {
    Optional<Declaration> before = measure();
    Typed body = before.isPresent() ? parser.dot() : parser.untilMeasure();
    Declaration variable = before.or(this::measure).orElseThrow(this::withoutMeasure);
    Span span = parser.places.since(sign.span());
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
            ? new Formula.Integral(List.of(variable), body.formula())
            : new Formula.Definite(variable, ends, body.formula());
    return body.as(integral, body.type(), span);
  }

  private static boolean shows(Formula end, Declaration variable) {
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
    String dimension = zone.dimension();
    boolean one = dimension.equals("1");
    Optional<Declaration> bold =
        one ? Optional.empty() : new BoldLetters(parser.table).taken(parser.in);
    Declaration variable = bold.orElseGet(() -> parser.label("variable"));
    Parser.require(
        variable.sort().differentiable() && (one || variable.type().rank() == 1),
        start.to(parser.in.previous().span()),
        variable + " is no " + (one ? "variable" : "vector") + " to integrate over");
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
