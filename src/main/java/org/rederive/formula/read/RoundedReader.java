package org.rederive.formula.read;

import java.util.List;
import org.rederive.formula.Formula;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/** Reads numbers of which nothing is computed: ⌊x⌋, ⌈x⌉, and the dimension of a space. */
final class RoundedReader {
  static final String DIMENSION = "\\dim";

  private RoundedReader() {}

  /** What stands between the signs of a whole number. */
  static Typed rounded(Parser parser) {
    TokenStream in = parser.in;
    Token open = in.take();
    String which = open.text().substring(2);
    Typed inside = parser.inside(parser::sum);
    in.expect("\\r" + which, "to close the whole number");
    Span span = open.span().to(in.previous().span());
    Parser.require(
        inside.type().equals(Type.SCALAR),
        inside.span(),
        "a whole number is next to a number, this is " + inside.type().one());
    parser.requireBound(inside, span, "a whole number");
    Formula rounded =
        new Formula.Uncomputed(UncomputedSign.ROUNDED, List.of(inside.formula()), which, List.of());
    return inside.as(rounded, Type.SCALAR, span);
  }

  /** dim of a name, in brackets or not. */
  static Typed dimension(Parser parser) {
    Span sign = parser.in.take().span();
    return dimensionOf(parser, sign);
  }

  /** The same with its sign taken. */
  static Typed dimensionOf(Parser parser, Span sign) {
    TokenStream in = parser.in;
    boolean bracket = in.takeIf("(");
    SymbolName space = Names.declared(in);
    if (bracket) {
      in.expect(")", "after a space with a dimension");
    }
    Formula dimension =
        new Formula.Uncomputed(UncomputedSign.DIMENSION, List.of(), space.latex(), List.of());
    return new Typed(dimension, Type.SCALAR, sign.to(in.previous().span()));
  }
}
