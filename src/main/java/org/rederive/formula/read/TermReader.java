package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Shapes;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** Sums of terms, and terms, which are closed over the spatial indices that occur twice in them. */
final class TermReader {
  private final Parser parser;
  private final TokenStream in;
  private final Abbreviation abbreviations;

  /** Derivatives with nothing behind them. */
  private final List<Span> open = new ArrayList<>();

  TermReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
    this.abbreviations = new Abbreviation(parser);
  }

  Typed sum() {
    Span first = parser.places.here();
    List<Typed> terms = new ArrayList<>();
    terms.add(signed(isSign()));
    while (isSign()) {
      terms.add(abbreviations.read(terms).orElseGet(() -> signed(true)));
    }
    return terms.size() == 1 ? terms.get(0) : parser.places.note(first, summed(terms));
  }

  private boolean isSign() {
    return in.next("+") || in.next("-") || DoubleSigns.isOne(in.peek());
  }

  private Typed signed(boolean sign) {
    if (!sign) {
      return term();
    }
    Token token = in.take();
    Typed term = term();
    Span span = token.span().to(term.span());
    if (DoubleSigns.isOne(token)) {
      Formula either = Formula.Uncomputed.either(token.text(), term.formula());
      return parser.places.note(token.span(), term.as(either, term.type(), span));
    }
    return token.is("-")
        ? parser.places.note(
            token.span(), term.as(new Formula.Negation(term.formula()), term.type(), span))
        : term.as(term.formula(), term.type(), span);
  }

  private Typed summed(List<Typed> terms) {
    refuseUnlikeDerivatives(terms);
    Type type = Shapes.sum(terms);
    Typed first = terms.get(0);
    for (Typed term : terms) {
      if (!term.isZero() && !term.free().keySet().equals(first.free().keySet())) {
        throw new ReadingException(
            term.span(),
            "terms have different free indices: "
                + first.free().keySet()
                + " and "
                + term.free().keySet(),
            "a sum over an index reaches to the end of its term; use brackets",
            FreeIndices.unbalanced(first, term));
      }
    }
    Formula sum = new Formula.Sum(terms.stream().map(Typed::formula).toList());
    return first.as(sum, type, first.span().to(terms.get(terms.size() - 1).span()));
  }

  /** Notes a derivative with nothing behind it and no bracket of its own. */
  void noteOpen(Span derivative) {
    open.add(derivative);
  }

  private boolean isOpen(Typed term) {
    Span span = term.span();
    return open.stream().anyMatch(d -> span.start() <= d.start() && d.end() <= span.end());
  }

  /** Of x ∂_x − ∂_x x the last derivative can act on what stands behind x, too. */
  private void refuseUnlikeDerivatives(List<Typed> terms) {
    boolean open = terms.stream().anyMatch(this::isOpen);
    Optional<Typed> applied =
        terms.stream()
            .filter(term -> term.formula().anyMatch(DerivativeReader::isDerivative))
            .filter(term -> !term.formula().anyMatch(Formula.Uncomputed::isBehind))
            .findFirst();
    if (open && applied.isPresent()) {
      throw new ReadingException(
          applied.get().span(),
          "it is not clear whether this derivative acts on what stands behind its term, too",
          "write what the others act on");
    }
  }

  /** A term, closed by summing over spatial indices that occur twice in it. */
  Typed term() {
    Span first = parser.places.here();
    Typed term = parser.dot();
    List<Declaration> repeated = new ArrayList<>();
    Map<Declaration, Integer> free = new LinkedHashMap<>();
    term.free().forEach((index, count) -> sortOut(term, index, count, repeated, free));
    if (repeated.isEmpty()) {
      return new Typed(term.formula(), term.type(), term.span(), free);
    }
    repeated.sort((a, b) -> a.latex().compareTo(b.latex()));
    Formula body = new Formula.SumOver(repeated, Optional.empty(), term.formula(), true);
    return parser.places.note(first, new Typed(body, term.type(), term.span(), free));
  }

  private void sortOut(
      Typed term,
      Declaration index,
      int count,
      List<Declaration> repeated,
      Map<Declaration, Integer> free) {
    if (count > 2 && !parser.sums.isSummed(index)) {
      throw new ReadingException(
          term.span(),
          "the index " + index + " occurs " + count + " times in one term",
          "write the sum out with \\sum");
    }
    if (count == 2 && !parser.sums.isSummed(index)) {
      repeated.add(index);
    } else {
      free.put(index, parser.sums.isSummed(index) ? count : 1);
    }
  }
}
