package org.rederive.formula;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The labels that stand in a term, in order of writing, and the term with others in their place.
 */
public final class Labelled {
  private Labelled() {}

  /** What the nodes show; sums and what they bind are left alone. */
  public static List<Declaration> labels(Formula term) {
    List<Declaration> labels = new ArrayList<>(own(term));
    if (!isClosed(term)) {
      term.parts().forEach(part -> labels.addAll(labels(part)));
    }
    return labels;
  }

  /** The term with other labels, as many as {@link #labels} finds. */
  public static Formula with(Formula term, List<Declaration> labels) {
    return with(term, labels.iterator());
  }

  private static Formula with(Formula term, Iterator<Declaration> labels) {
    List<Declaration> own = new ArrayList<>();
    own(term).forEach(old -> own.add(labels.next()));
    Formula renamed = own.isEmpty() ? term : term.labelled(own);
    if (isClosed(term)) {
      return renamed;
    }
    List<Formula> parts = new ArrayList<>();
    term.parts().forEach(part -> parts.add(with(part, labels)));
    return renamed.with(parts);
  }

  /** The other of two labels, and any third one itself. */
  public static Declaration exchanged(Declaration label, Declaration a, Declaration b) {
    return label.equals(a) ? b : label.equals(b) ? a : label;
  }

  /** A formula with two labels in each other's place wherever they stand and nothing binds them. */
  public static Formula exchanged(Formula formula, Declaration a, Declaration b) {
    List<Declaration> labels =
        formula.labels().stream().map(label -> exchanged(label, a, b)).toList();
    Formula renamed = labels.isEmpty() ? formula : formula.labelled(labels);
    return renamed.parts().isEmpty()
        ? renamed
        : renamed.with(formula.parts().stream().map(part -> exchanged(part, a, b)).toList());
  }

  /** A formula with another label wherever one stands and nothing binds it. */
  public static Formula replaced(Formula formula, Declaration old, Declaration label) {
    List<Declaration> labels =
        formula.labels().stream().map(each -> each.equals(old) ? label : each).toList();
    Formula renamed = labels.isEmpty() ? formula : formula.labelled(labels);
    return renamed.parts().isEmpty()
        ? renamed
        : renamed.with(formula.parts().stream().map(p -> replaced(p, old, label)).toList());
  }

  /** What is symmetric in its labels, apart from a sign, has errors of its own. */
  private static List<Declaration> own(Formula node) {
    boolean symmetric = node instanceof Formula.MomentumDelta || node instanceof Formula.LeviCivita;
    return symmetric ? List.of() : node.labels();
  }

  private static boolean isClosed(Formula formula) {
    return formula instanceof Formula.Sum || !formula.binds().isEmpty();
  }
}
