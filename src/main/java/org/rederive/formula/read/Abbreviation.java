package org.rederive.formula.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Labelled;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Shapes;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/**
 * Reads c.c., h.c. and (i ↔ j) in the place of a term: all terms before it in the same bracket once
 * more, conjugated, adjoint or with two labels exchanged.
 */
final class Abbreviation {
  private static final Set<String> UPRIGHT = Set.of("\\mathrm", "\\text");
  private static final Set<String> OPENING = Set.of("(", "[");
  private static final String EXCHANGE = "\\leftrightarrow";

  private final Parser parser;

  Abbreviation(Parser parser) {
    this.parser = parser;
  }

  /** What stands behind the sign at hand, if it is an abbreviation; nothing is taken otherwise. */
  Optional<Typed> read(List<Typed> before) {
    int mark = parser.in.mark();
    Token sign = parser.in.take();
    Span first = parser.places.here();
    Optional<Typed> term = conjugate(before, first).or(() -> exchanged(before, first));
    if (term.isEmpty()) {
      parser.in.reset(mark);
      return Optional.empty();
    }
    Typed found = term.get();
    parser.places.noteWhole(found.formula(), parser.places.since(first));
    return Optional.of(
        sign.is("-")
            ? found.as(new Formula.Negation(found.formula()), found.type(), found.span())
            : found);
  }

  private static Typed sum(List<Typed> before) {
    Typed first = before.get(0);
    if (before.size() == 1) {
      return first;
    }
    Formula sum = new Formula.Sum(before.stream().map(Typed::formula).toList());
    return first.as(sum, Shapes.sum(before), first.span());
  }

  // ---- c.c. and h.c.

  private Optional<Typed> conjugate(List<Typed> before, Span first) {
    TokenStream in = parser.in;
    Token letter = in.peek(UPRIGHT.contains(in.peek().text()) ? 2 : 0);
    if (!taken(in)) {
      return Optional.empty();
    }
    Typed terms = sum(before);
    Span span = first.to(in.previous().span());
    return Optional.of(letter.is("c") ? conjugate(terms, span) : adjoint(terms, span));
  }

  /** Whether this was c.c. or h.c., whose letters are no names. */
  static boolean taken(TokenStream in) {
    int mark = in.mark();
    boolean braces = UPRIGHT.contains(in.peek().text()) && in.peek(1).is("{");
    if (braces) {
      in.take();
      in.take();
    }
    Token letter = in.take();
    boolean known = letter.is("c") || letter.is("h") || letter.is("H");
    boolean read = known && in.takeIf(".") && in.takeIf("c");
    if (read) {
      in.takeIf(".");
    }
    if (!read || braces && !in.takeIf("}")) {
      in.reset(mark);
      return false;
    }
    return true;
  }

  private static Typed conjugate(Typed terms, Span span) {
    if (terms.type().kind() != Kind.SCALAR) {
      throw new ReadingException(
          span, "c.c. conjugates numbers, this is " + terms.type().one(), "write h.c.");
    }
    return terms.as(new Formula.Conjugate(terms.formula()), terms.type(), span);
  }

  private static Typed adjoint(Typed terms, Span span) {
    Type type = terms.type();
    Parser.require(
        type.kind() == Kind.SCALAR || type.kind() == Kind.OPERATOR,
        span,
        "h.c. is the adjoint of numbers and operators, this is " + type.one());
    return terms.as(new Formula.Adjoint(terms.formula()), type, span);
  }

  // ---- (i ↔ j)

  private Optional<Typed> exchanged(List<Typed> before, Span first) {
    TokenStream in = parser.in;
    int mark = in.mark();
    boolean bracket = OPENING.contains(in.peek().text());
    if (bracket) {
      in.take();
    }
    if (!Names.startsName(in.peek())) {
      in.reset(mark);
      return Optional.empty();
    }
    Names.argument(in);
    boolean exchange = in.next(EXCHANGE);
    in.reset(mark);
    return exchange ? Optional.of(exchange(before, bracket, first)) : Optional.empty();
  }

  private Typed exchange(List<Typed> before, boolean bracket, Span first) {
    TokenStream in = parser.in;
    boolean round = bracket && in.take().is("(");
    Declaration left = parser.label("index");
    in.expect(EXCHANGE, "between the labels that are exchanged");
    Declaration right = parser.label("index");
    if (bracket) {
      in.expect(round ? ")" : "]", "to close the bracket");
    }
    Span span = first.to(in.previous().span());
    boolean indices = left.sort() == Sort.BAND_INDEX || left.sort() == Sort.SPATIAL_INDEX;
    Parser.require(
        indices && left.sort() == right.sort() && !left.equals(right),
        span,
        "two band indices or two spatial indices are exchanged");
    Typed terms = sum(before);
    requireFree(terms, List.of(left, right), span);
    Map<Declaration, Integer> free = new LinkedHashMap<>();
    terms.free().forEach((i, n) -> free.put(Labelled.exchanged(i, left, right), n));
    Formula formula = Labelled.exchanged(terms.formula(), left, right);
    return new Typed(formula, terms.type(), span, free);
  }

  /** Labels that are summed over have no other names outside. */
  private static void requireFree(Typed terms, List<Declaration> labels, Span span) {
    boolean bound =
        terms.formula().anyMatch(node -> node.binds().stream().anyMatch(labels::contains));
    boolean shown = labels.stream().anyMatch(terms.formula().freeLabels()::contains);
    Parser.require(!bound, span, "one of the labels is summed over in the terms before");
    Parser.require(shown, span, "neither label stands in the terms before");
  }
}
