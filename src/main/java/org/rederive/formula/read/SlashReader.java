package org.rederive.formula.read;

import java.util.Set;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** a/b on one line. */
final class SlashReader {
  private static final Set<String> BOLTZMANN =
      Set.of("k_{B}", "k_{\\mathrm{B}}", "K_{B}", "K_{\\mathrm{B}}");

  private final Parser parser;
  private final TokenStream in;

  SlashReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  /**
   * a/b, where nothing can be read in two ways: the last factor before the sign is no derivative,
   * and nothing stands after the one behind it.
   *
   * @param start where the last factor before the sign begins
   */
  Typed slash(Span first, int start, Typed numerator) {
    Token sign = in.take();
    boolean reaches = parser.derivatives.reachesOn(start);
    boolean begins =
        Construct.at(in.peek()).filter(Construct::isClosed).isPresent()
            && !parser.sums.isCondition("[");
    Typed denominator = begins ? denominator(numerator) : numerator;
    boolean goesOn =
        parser.startsFactor()
            || in.next("/")
            || in.next("\\cdot")
            || in.next("\\times")
            || in.next("|");
    boolean bar = in.next("|") && parser.around.isClosedByBar() && !in.peek(1).is("_");
    if (reaches || !begins || goesOn && !bar) {
      throw new ReadingException(
          sign.span(), "it is not clear how far this fraction reaches", "write \\frac{a}{b}");
    }
    Parser.require(
        denominator.type().equals(Type.SCALAR),
        denominator.span(),
        "cannot divide by " + denominator.type().one());
    parser.requireBound(denominator, denominator.span(), "the inverse");
    Formula fraction = new Formula.Fraction(numerator.formula(), denominator.formula());
    return parser.places.note(
        first, Products.joined(numerator, denominator, fraction, numerator.type()));
  }

  /**
   * The factor behind a slash; k_B T is one to everybody, and so is all behind a number where an
   * exponent ends, as in e^{-x²/2a²}. A time or a place may stand beside the fraction there.
   */
  private Typed denominator(Typed numerator) {
    Span first = parser.places.here();
    Typed result = parser.factor(false);
    boolean thermal =
        result.formula() instanceof Formula.Symbol s
            && BOLTZMANN.contains(s.declaration().pattern().latex())
            && in.next("T");
    boolean number =
        result.formula() instanceof Formula.Literal
            && parser.exponentials.isAboveE()
            && !numerator.formula().anyMatch(Formula.Pi.class::isInstance)
            && in.ahead(this::endsExponent).orElse(false);
    while (parser.startsFactor() && (thermal || number)) {
      result = parser.products.with(first, result, parser.factor(false), Type.SCALAR);
      thermal = false;
    }
    return result;
  }

  /** Whether nothing but numbers by their letters follows up to the end of an exponent. */
  private boolean endsExponent() {
    boolean plain = true;
    while (plain && parser.startsFactor()) {
      Formula factor = parser.factor(false).formula();
      Formula letter = factor instanceof Formula.Power power ? power.base() : factor;
      plain =
          letter instanceof Formula.Symbol s
              && s.declaration().quantity() instanceof Quantity.Number;
    }
    return plain && in.next("}");
  }
}
