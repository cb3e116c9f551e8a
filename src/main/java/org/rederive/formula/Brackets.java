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
      return term(negation.operand()).stream().map(Brackets::negated).toList();
    }
    boolean bilinear =
        term instanceof Formula.Product
            || term instanceof Formula.Dot
            || term instanceof Formula.Cross;
    return bilinear ? distributed(term) : List.of(term);
  }

  private static Formula negated(Formula term) {
    return term instanceof Formula.Negation negation
        ? negation.operand()
        : new Formula.Negation(term);
  }

  /** Distributes over the first bracket among the parts. */
  private static List<Formula> distributed(Formula term) {
    List<Formula> parts = term.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Formula.Sum sum) {
        List<Formula> opened = new ArrayList<>();
        for (Formula inside : sum.terms()) {
          boolean minus = inside instanceof Formula.Negation;
          List<Formula> changed = new ArrayList<>(parts);
          changed.set(i, minus ? negated(inside) : inside);
          opened.add(minus ? negated(term.with(changed)) : term.with(changed));
        }
        return opened;
      }
    }
    return List.of(term);
  }
}
