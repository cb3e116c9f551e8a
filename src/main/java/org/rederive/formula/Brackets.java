package org.rederive.formula;

import java.util.ArrayList;
import java.util.List;

/** Opens the outermost brackets of a sum, one level deep: a − b·(c + d) gives a, −b·c and −b·d. */
public final class Brackets {
  private Brackets() {}

  /** Terms whose sum is the formula. */
  public static List<Formula> opened(Formula formula) {
    List<Formula> written = formula instanceof Formula.Sum sum ? sum.terms() : List.of(formula);
    return written.stream().flatMap(term -> term(term).stream()).toList();
  }

  private static List<Formula> term(Formula term) {
    if (term instanceof Formula.Negation negation) {
      return term(negation.operand()).stream().map(Terms::negated).toList();
    }
    return distributed(term);
  }

  /** Distributes over the first bracket among the parts. */
  private static List<Formula> distributed(Formula term) {
    List<Formula> parts = term.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Formula.Sum sum && term.linearity(i) == Linearity.LINEAR) {
        List<Formula> opened = new ArrayList<>();
        for (Formula inside : sum.terms()) {
          boolean minus = inside instanceof Formula.Negation;
          List<Formula> changed = new ArrayList<>(parts);
          changed.set(i, minus ? Terms.negated(inside) : inside);
          opened.add(minus ? Terms.negated(term.with(changed)) : term.with(changed));
        }
        return opened;
      }
    }
    return List.of(term);
  }
}
