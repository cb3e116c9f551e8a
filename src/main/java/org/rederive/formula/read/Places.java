package org.rederive.formula.read;

import java.util.IdentityHashMap;
import java.util.List;
import org.rederive.formula.Formula;
import org.rederive.formula.Positions;
import org.rederive.formula.Span;
import org.rederive.formula.Typed;

/**
 * Places of the nodes of a formula while it is read: from the first token that was taken for a node
 * to the last. Brackets around a node are none of it: the first place that is noted counts.
 */
final class Places {
  private final TokenStream in;
  private final IdentityHashMap<Formula, Span> spans = new IdentityHashMap<>();

  Places(TokenStream in) {
    this.in = in;
  }

  /** Where the next token stands. */
  Span here() {
    return in.peek().span();
  }

  /** What was taken since a token. */
  Span since(Span first) {
    return first.to(in.previous().span());
  }

  /** Notes that a node was read since a token. */
  Typed note(Span first, Typed node) {
    note(node.formula(), since(first));
    return node;
  }

  /** Notes where a node stands. */
  void note(Formula node, Span span) {
    spans.putIfAbsent(node, span);
  }

  /** Notes that a node and all inside of it are written as one symbol. */
  void noteWhole(Formula node, Span span) {
    note(node, span);
    node.parts().forEach(part -> noteWhole(part, span));
  }

  /** What was noted of these formulas. */
  Positions of(List<Formula> formulas) {
    return Positions.of(formulas, spans);
  }
}
