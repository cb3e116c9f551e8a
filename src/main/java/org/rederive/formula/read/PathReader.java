package org.rederive.formula.read;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/**
 * Reads integrals along a path or over a surface that a letter names, ∮_C A · dR and ∫_S d²k f.
 * Where they go is not known, so that nothing is computed of them.
 */
final class PathReader {
  private static final String CLOSED = "\\oint";

  private final Parser parser;
  private final DefiniteReader measures;

  PathReader(Parser parser, DefiniteReader measures) {
    this.parser = parser;
    this.measures = measures;
  }

  /** Whether the sign that was taken is one of these: closed, or with a name below that is none. */
  boolean isPath(Token sign) {
    return sign.is(CLOSED)
        || parser.in.next("_")
            && !measures.hasEnds()
            && parser.in.ahead(this::name).filter(this::isFree).isPresent();
  }

  private boolean isFree(String name) {
    return !name.equals("\\mathrm{BZ}") && !name.equals("BZ") && parser.table.label(name).isEmpty();
  }

  private String name() {
    TokenStream in = parser.in;
    in.expect("_", "and what the integral is over");
    boolean braces = in.takeIf("{");
    String boundary = in.takeIf("\\partial") ? "\\partial " : "";
    SymbolName name = SymbolName.of(Names.letter(in));
    if (braces) {
      in.expect("}", "to close what the integral is over");
    }
    return boundary + name.latex();
  }

  Typed read(Token sign) {
    TokenStream in = parser.in;
    String path = in.next("_") ? name() : "";
    Optional<Declaration> before = measures.measure();
    boolean dotted = before.isPresent() && in.takeIf("\\cdot");
    Typed body = before.isPresent() ? parser.dot() : parser.around.untilMeasure();
    dotted |= before.isEmpty() && in.takeIf("\\cdot");
    Declaration variable = before.or(measures::measure).orElseThrow(measures::withoutMeasure);
    Span span = parser.places.since(sign.span());
    Type type = body.type();
    boolean vector = variable.type().rank() == 1;
    boolean fits = dotted ? vector && type.equals(Type.VECTOR) : !vector || !sign.is(CLOSED);
    if (!fits) {
      throw new ReadingException(
          span,
          "along a path a vector stands before or behind \\cdot d" + variable,
          "write \\oint_C A \\cdot d" + variable);
    }
    Formula whole = new Formula.Definite(variable, List.of(), body.formula());
    parser.places.note(whole, span);
    String below = path.isEmpty() ? "" : "_{" + path + "}";
    return body.as(
        Formula.Uncomputed.path(whole, sign.text() + below, dotted),
        dotted ? Type.SCALAR : type,
        span);
  }
}
