package org.rederive.formula.read;

import java.util.List;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Reads where a factor is taken: f |_{λ=0}, f |_{E=E_n} and (∂f/∂E)_{E=E_n}. At zero of a
 * coordinate it has a value; elsewhere it is read only.
 */
final class EvaluationReader {
  private final Parser parser;

  EvaluationReader(Parser parser) {
    this.parser = parser;
  }

  /** The factor with the bar behind it, if there is one. */
  Typed behindBar(Typed factor) {
    TokenStream in = parser.in;
    if (!in.next("|") || !in.peek(1).is("_")) {
      return factor;
    }
    in.take();
    EndsReader ends = new EndsReader(parser);
    if (ends.stand()) {
      return ends.of(factor);
    }
    in.take();
    return at(factor);
  }

  /** Whether below the bracket that was read it is said where it is taken. */
  boolean isBelow() {
    TokenStream in = parser.in;
    boolean place =
        in.next("_")
            && in.peek(1).is("{")
            && in.ahead(
                    () -> {
                      in.take();
                      in.take();
                      Names.argument(in);
                      return in.next("=");
                    })
                .orElse(false);
    return place;
  }

  /** A bracket with its place below it. */
  Typed below(Typed bracket) {
    parser.in.take();
    return at(bracket);
  }

  private Typed at(Typed factor) {
    TokenStream in = parser.in;
    in.expect("{", "after the evaluation bar");
    Declaration variable = parser.label("coordinate");
    Span start = in.previous().span();
    in.expect("=", "in the evaluation bar");
    boolean zero = in.next("0") && in.peek(1).is("}") && variable.sort() == Sort.COORDINATE;
    Formula taken = zero ? atZero(factor, variable) : elsewhere(factor, variable, start);
    Token close = in.expect("}", "to close the evaluation bar");
    return factor.as(taken, factor.type(), factor.span().to(close.span()));
  }

  private Formula atZero(Typed factor, Declaration variable) {
    parser.in.take();
    return new Formula.AtZero(factor.formula(), variable, false);
  }

  private Formula elsewhere(Typed factor, Declaration variable, Span start) {
    Typed value = parser.inside(parser::sum);
    boolean nothing = value.formula() instanceof Formula.Literal number && number.value() == 0;
    Type type = variable.type();
    Parser.require(
        variable.sort().differentiable()
            && (value.type().equals(type) || nothing)
            && value.free().isEmpty(),
        start.to(value.span()),
        "a value of a declared coordinate stands at an evaluation bar");
    if (DefiniteReader.shows(value.formula(), variable)) {
      throw new ReadingException(
          value.span(), variable + " is what is given a value, and where that is", "rename one");
    }
    return new Formula.Uncomputed(
        UncomputedSign.PLACE, List.of(factor.formula(), value.formula()), "", List.of(variable));
  }
}
