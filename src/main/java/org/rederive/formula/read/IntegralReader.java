package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Typed;

/**
 * Reads integrals over momenta: ∫_k f, ∫ d³k f and ∫ d³k/(2π)³ f. The first two are the same, the
 * integral of which δ(k − k') is the unit.
 */
final class IntegralReader {
  static final Set<String> FRACTIONS = Set.of("\\frac", "\\tfrac", "\\dfrac");
  private static final int MOST_DIMENSIONS = 3;
  private static final Map<String, String> MULTIPLIED_OUT = Map.of("4", "2", "8", "3");

  private final Parser parser;

  /** How many dimensions the measures of the equation have, where a number or letter says so. */
  private final Set<String> dimensions = new TreeSet<>();

  IntegralReader(Parser parser) {
    this.parser = parser;
  }

  /**
   * What an integral is over.
   *
   * @param dimension of the zone; 0 if it does not say
   * @param circles the power of 1/2π before it; 0 if there is none
   */
  private record Measure(List<Declaration> momenta, int dimension, int circles) {}

  Typed integral() {
    TokenStream in = parser.in;
    Token sign = in.take();
    DefiniteReader measured = new DefiniteReader(parser, this);
    PathReader paths = new PathReader(parser, measured);
    if (paths.isPath(sign)) {
      return paths.read(sign);
    }
    Optional<Typed> definite = measured.read(sign);
    if (definite.isPresent()) {
      return definite.get();
    }
    boolean zone = takesZone(parser.in);
    if (zone && !measured.isAtHand()) {
      return behind(sign, measured);
    }
    Measure measure = zone || !in.next("_") ? measure() : momenta(sign);
    Typed body = parser.dot();
    Span span = sign.span().to(body.span());
    Formula integral = new Formula.Integral(measure.momenta(), measure.dimension(), body.formula());
    return body.as(scaled(measure, integral), body.type(), span);
  }

  /** ∫_BZ f d³k, with its measure behind the term. */
  private static Typed behind(Token sign, DefiniteReader measured) {
    Typed integral = measured.over(sign, List.of());
    Parser.require(
        !(integral.formula() instanceof Formula.Definite),
        integral.span(),
        "an integral over a zone is one over momenta");
    return integral;
  }

  private Measure momenta(Token sign) {
    TokenStream in = parser.in;
    in.expect("_", "and the momenta to integrate over");
    boolean braces = in.takeIf("{");
    List<Declaration> momenta = new ArrayList<>();
    do {
      momenta.add(momentum());
    } while (braces && (in.takeIf(",") || Names.startsName(in.peek())));
    if (braces) {
      in.expect("}", "to close the momenta");
    }
    parser.refuseLimits("an integral");
    Parser.require(
        momenta.size() == Set.copyOf(momenta).size(),
        sign.span().to(in.previous().span()),
        "an integral over the same momentum twice");
    return new Measure(momenta, 0, 0);
  }

  /** Nobody integrates over an index: ∫_k is then over the bold letter. */
  private Declaration momentum() {
    int mark = parser.in.mark();
    Declaration momentum = parser.label("momentum");
    if (momentum.sort() == Sort.SPATIAL_INDEX) {
      int behind = parser.in.mark();
      parser.in.reset(mark);
      Optional<Declaration> bold = new BoldLetters(parser.table).taken(parser.in);
      momentum = bold.orElse(momentum);
      parser.in.reset(behind);
    }
    if (momentum.sort() != Sort.MOMENTUM) {
      throw new ReadingException(
          parser.in.previous().span(),
          momentum + " is a " + momentum.sort() + ", not a momentum",
          "");
    }
    return momentum;
  }

  /** In d³k the k may be the plain letter of a bold one. */
  Declaration vector() {
    TokenStream in = parser.in;
    int mark = in.mark();
    Optional<Declaration> bold = new BoldLetters(parser.table).taken(in);
    if (bold.filter(k -> k.sort() == Sort.MOMENTUM).isPresent()) {
      return bold.get();
    }
    in.reset(mark);
    Declaration plain = momentum();
    boolean both =
        !plain.latex().contains("{")
            && (parser.table.label("\\mathbf{" + plain.latex() + "}").isPresent()
                || parser.table.label("\\vec{" + plain.latex() + "}").isPresent());
    if (both) {
      throw new ReadingException(
          in.previous().span(),
          "it is not clear whether this measure is that of " + plain + " or of its bold letter",
          "write \\int_{k} with the letter that is meant, or declare one of the two only");
    }
    return plain;
  }

  /** The zone may be named below the sign. */
  static boolean takesZone(TokenStream in) {
    int mark = in.mark();
    StringBuilder name = new StringBuilder();
    boolean below = in.takeIf("_");
    int depth = 0;
    while (below && name.length() < 2) {
      Token token = in.take();
      depth += token.is("{") ? 1 : 0;
      boolean upright = token.is("\\mathrm") || token.is("\\text") || token.is("{");
      if (!upright && token.kind() != Token.Kind.LETTER) {
        break;
      }
      name.append(upright ? "" : token.text());
    }
    boolean zone = name.toString().equals("BZ");
    for (int n = 0; zone && n < depth; n++) {
      in.expect("}", "to close the name of the zone");
    }
    if (!zone) {
      in.reset(mark);
    }
    return zone;
  }

  // ---- d³k and d³k/(2π)³

  private Measure measure() {
    TokenStream in = parser.in;
    Span start = in.peek().span();
    if (in.next("[")) {
      return bracketed();
    }
    boolean declared = isDeclared(parser);
    boolean ratio = FRACTIONS.contains(in.peek().text()) && in.peek(1).is("{");
    if (ratio) {
      in.take();
      in.take();
    }
    if (declared || Differential.take(in).filter(d -> !d.equals(Differential.PARTIAL)).isEmpty()) {
      throw new ReadingException(
          start,
          "an integral begins with its measure, as in d^3k",
          declared ? "rename the symbol d" : "write \\int_k or \\int d^3k");
    }
    String dimension = dimension();
    refuseAnother(dimension, start);
    Declaration momentum = dimension.equals("1") ? momentum() : vector();
    if (!ratio) {
      return new Measure(List.of(momentum), said(dimension, momentum), 0);
    }
    in.expect("}", "to close the measure");
    boolean open = dimension.equals("1") && momentum.type().rank() == 1;
    String power = below(open ? Optional.empty() : Optional.of(dimension), start);
    String said = open ? power : dimension;
    return new Measure(List.of(momentum), said(said, momentum), number(power));
  }

  /** One equation is about one zone; dk of a vector is short for any measure. */
  private void refuseAnother(String dimension, Span start) {
    if (dimension.equals("1")) {
      return;
    }
    dimensions.add(dimension);
    Parser.require(
        dimensions.size() == 1,
        start.to(parser.in.previous().span()),
        "integrals over zones of different dimensions in one equation: "
            + String.join(" and ", dimensions));
  }

  /** Whether a symbol has the letter of measures. */
  static boolean isDeclared(Parser parser) {
    return parser.table.readings(SymbolName.of("d")).stream()
        .anyMatch(d -> d.declaration().sort() == Sort.QUANTITY);
  }

  /** [dk], a measure whose factors of 2π the paper has said elsewhere: that of ∫_k. */
  private Measure bracketed() {
    TokenStream in = parser.in;
    Token open = in.take();
    if (Differential.take(in).filter(d -> !d.equals(Differential.PARTIAL)).isEmpty()) {
      throw new ReadingException(
          open.span(),
          "an integral begins with its measure, as in d^3k",
          "write \\int_k or \\int d^3k");
    }
    dimension();
    Declaration momentum = vector();
    in.expect("]", "to close the measure");
    return new Measure(List.of(momentum), 0, 0);
  }

  /** The exponent of the measure, a number or a letter; 1 if there is none. */
  String dimension() {
    return parser.in.takeIf("^") ? exponent() : "1";
  }

  private String exponent() {
    TokenStream in = parser.in;
    boolean braces = in.takeIf("{");
    Token token = in.take();
    boolean known = token.text().matches("[123]") || token.kind() == Token.Kind.LETTER;
    Parser.require(known, token.span(), "the dimension is 1, 2, 3 or a letter");
    if (braces) {
      in.expect("}", "to close the dimension");
    }
    return token.text();
  }

  /** (2π)³ with the same exponent, which it returns; below the d of a vector it may be any. */
  private String below(Optional<String> dimension, Span start) {
    TokenStream in = parser.in;
    in.expect("{", "and what divides the measure");
    Optional<String> multiplied = multipliedOut();
    if (multiplied.isPresent()) {
      return fitting(multiplied.get(), true, dimension, start);
    }
    boolean round = in.takeIf("(");
    in.expect("2", "as in (2\\pi)^3");
    in.expect("\\pi", "as in (2\\pi)^3");
    if (round) {
      in.expect(")", "as in (2\\pi)^3");
    }
    String power = in.takeIf("^") ? exponent() : "1";
    in.expect("}", "to close what divides the measure");
    return fitting(power, round, dimension, start);
  }

  /** A single 2π may divide any measure, as that of a Chern number does. */
  private String fitting(String power, boolean whole, Optional<String> dimension, Span start) {
    Parser.require(
        power.equals("1") || whole && power.equals(dimension.orElse(power)),
        start.to(parser.in.previous().span()),
        "the measure is divided by (2\\pi)^" + dimension.orElse("3"));
    return power;
  }

  /** The dimension that a measure says: dk is short for any measure of a vector. */
  static int said(String dimension, Declaration momentum) {
    boolean vector = momentum.type().rank() == 1;
    return vector && dimension.matches("[23]") ? Integer.parseInt(dimension) : 0;
  }

  /** Where the dimension is a letter, it is that of space. */
  private static int number(String dimension) {
    return Character.isDigit(dimension.charAt(0)) ? Integer.parseInt(dimension) : MOST_DIMENSIONS;
  }

  private static Formula scaled(Measure measure, Formula integral) {
    if (measure.circles() == 0) {
      return integral;
    }
    Formula circle = new Formula.Product(List.of(new Formula.Literal(2), new Formula.Pi()));
    Formula below = measure.circles() == 1 ? circle : new Formula.Power(circle, measure.circles());
    Formula factor = new Formula.Fraction(new Formula.Literal(1), below);
    return new Formula.Product(List.of(factor, integral));
  }

  /** 4π² and 8π³ are (2π)² and (2π)³. */
  private Optional<String> multipliedOut() {
    TokenStream in = parser.in;
    for (Map.Entry<String, String> power : MULTIPLIED_OUT.entrySet()) {
      if (in.next(power.getKey()) && in.peek(1).is("\\pi")) {
        in.take();
        in.take();
        in.expect("^", "as in " + power.getKey() + "\\pi^" + power.getValue());
        String written = exponent();
        Parser.require(
            written.equals(power.getValue()),
            in.previous().span(),
            "expected " + power.getKey() + "\\pi^" + power.getValue());
        in.expect("}", "to close what divides the measure");
        return Optional.of(written);
      }
    }
    return Optional.empty();
  }
}
