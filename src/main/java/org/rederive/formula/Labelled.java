package org.rederive.formula;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The labels that stand in a term, in order of writing, and the term with others in their place.
 */
final class Labelled {
  private Labelled() {}

  /** Labels of symbols, components and deltas; sums and what they bind are left alone. */
  static List<Declaration> labels(Formula term) {
    List<Declaration> labels = new ArrayList<>(own(term));
    if (!isClosed(term)) {
      term.parts().forEach(part -> labels.addAll(labels(part)));
    }
    return labels;
  }

  /** The term with other labels, as many as {@link #labels} finds. */
  static Formula with(Formula term, List<Declaration> labels) {
    return with(term, labels.iterator());
  }

  private static Formula with(Formula term, Iterator<Declaration> labels) {
    List<Declaration> own = new ArrayList<>();
    own(term).forEach(old -> own.add(labels.next()));
    Formula renamed = withOwn(term, own);
    if (isClosed(term)) {
      return renamed;
    }
    List<Formula> parts = new ArrayList<>();
    term.parts().forEach(part -> parts.add(with(part, labels)));
    return renamed.with(parts);
  }

  private static boolean isClosed(Formula formula) {
    return formula instanceof Formula.Sum
        || formula instanceof Formula.SumOver
        || formula instanceof Formula.Integral;
  }

  private static List<Declaration> own(Formula node) {
    if (node instanceof Formula.Symbol symbol) {
      return symbol.slots();
    }
    if (node instanceof Formula.Indexed indexed) {
      return indexed.indices();
    }
    if (node instanceof Formula.ComponentDerivative derivative) {
      return List.of(derivative.index());
    }
    return node instanceof Formula.Kronecker delta
        ? List.of(delta.left(), delta.right())
        : List.of();
  }

  private static Formula withOwn(Formula node, List<Declaration> own) {
    if (node instanceof Formula.Symbol symbol) {
      return new Formula.Symbol(symbol.declaration(), own);
    }
    if (node instanceof Formula.Indexed indexed) {
      return new Formula.Indexed(indexed.operand(), own);
    }
    if (node instanceof Formula.ComponentDerivative d) {
      return new Formula.ComponentDerivative(d.operator(), own.get(0), d.operand());
    }
    return node instanceof Formula.Kronecker delta
        ? new Formula.Kronecker(delta.symbol(), own.get(0), own.get(1))
        : node;
  }
}
