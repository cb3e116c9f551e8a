package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/** Reads limits, lim_{x → 0} f: the rest of the term is what goes to the limit. */
final class LimitReader {
  private final Parser parser;
  private final TokenStream in;

  LimitReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  Typed limit() {
    Token sign = in.take();
    in.expect("_", "and what goes where");
    in.expect("{", "before what goes where");
    String variable = variable();
    if (!in.takeIf("\\rightarrow")) {
      in.expect("\\to", "between a variable and where it goes");
    }
    List<Formula> parts = new ArrayList<>();
    Optional<String> infinite = infinite();
    if (infinite.isEmpty()) {
      parts.add(parser.sum().formula());
    }
    in.expect("}", "after where it goes");
    Typed body = parser.dot();
    parts.add(0, body.formula());
    String end = infinite.orElseGet(() -> Latex.of(parts.get(1)));
    String written = "\\lim_{" + variable + " \\to " + end + "}";
    Formula limit = new Formula.Uncomputed(UncomputedSign.LIMIT, parts, written, List.of());
    return body.as(limit, body.type(), parser.places.since(sign.span()));
  }

  /** A label or any other symbol that is declared. */
  private String variable() {
    int mark = in.mark();
    SymbolName name = Names.declared(in);
    boolean known =
        parser.table.label(name.latex()).isPresent() || !parser.table.readings(name).isEmpty();
    if (!known) {
      in.reset(mark);
      parser.factor(false);
    }
    return name.latex();
  }

  /** An end that is no number. */
  private Optional<String> infinite() {
    int mark = in.mark();
    String sign = in.takeIf("-") ? "- " : in.takeIf("+") ? "+ " : "";
    if (in.takeIf("\\infty")) {
      return Optional.of(sign + "\\infty");
    }
    in.reset(mark);
    return in.next("0") && in.peek(1).is("^") ? fromOneSide() : Optional.empty();
  }

  /** 0^+, from above. */
  private Optional<String> fromOneSide() {
    int mark = in.mark();
    in.take();
    in.take();
    boolean braces = in.takeIf("{");
    String side = in.next("+") || in.next("-") ? in.take().text() : "";
    if (side.isEmpty() || braces && !in.takeIf("}")) {
      in.reset(mark);
      return Optional.empty();
    }
    return Optional.of("0^{" + side + "}");
  }
}
