package org.rederive.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Splits a formula into the terms it is the sum of, multiplying brackets out at the top. */
public final class Terms {
  /** A product of sums with more terms than this is kept whole. */
  static final int MOST = 200;

  private Terms() {}

  /** The additive terms of a formula; their sum is the formula. */
  public static List<Formula> of(Formula formula) {
    if (formula instanceof Formula.Sum sum) {
      return sum.terms().stream().flatMap(t -> of(t).stream()).toList();
    }
    if (formula instanceof Formula.Negation negation) {
      return mapped(negation.operand(), Terms::negated);
    }
    if (formula instanceof Formula.Commutator c) {
      Formula swapped = new Formula.Product(List.of(c.right(), c.left()));
      Formula kept = new Formula.Product(List.of(c.left(), c.right()));
      return List.of(kept, c.anti() ? swapped : negated(swapped));
    }
    if (formula instanceof Formula.Fraction f) {
      return mapped(f.numerator(), n -> new Formula.Fraction(n, f.denominator()));
    }
    if (formula instanceof Formula.Expectation || formula instanceof Formula.Conjugate) {
      return mapped(formula.parts().get(0), body -> formula.with(List.of(body)));
    }
    if (formula instanceof Formula.SumOver || formula instanceof Formula.Integral) {
      return mapped(formula.parts().get(0), body -> formula.with(List.of(body)));
    }
    if (formula instanceof Formula.Product
        || formula instanceof Formula.Bracket
        || formula instanceof Formula.Dot
        || formula instanceof Formula.Cross) {
      return distributed(formula);
    }
    return List.of(formula);
  }

  /** A term with a factor; the sign stays in front. */
  public static Formula times(Formula factor, Formula term) {
    if (term instanceof Formula.Negation negation) {
      return new Formula.Negation(times(factor, negation.operand()));
    }
    List<Formula> factors = new ArrayList<>(List.of(factor));
    if (term instanceof Formula.Product product) {
      factors.addAll(product.factors());
    } else {
      factors.add(term);
    }
    return new Formula.Product(factors);
  }

  private static Formula negated(Formula term) {
    return term instanceof Formula.Negation negation
        ? negation.operand()
        : new Formula.Negation(term);
  }

  private static List<Formula> mapped(Formula inside, UnaryOperator<Formula> around) {
    return of(inside).stream().map(around).toList();
  }

  /** a(b + c)d = abd + acd. */
  private static List<Formula> distributed(Formula formula) {
    List<List<Formula>> rows = new ArrayList<>(List.of(List.of()));
    for (Formula part : formula.parts()) {
      List<Formula> terms = of(part);
      if (rows.size() * terms.size() > MOST) {
        return List.of(formula);
      }
      List<List<Formula>> longer = new ArrayList<>();
      for (List<Formula> row : rows) {
        for (Formula term : terms) {
          List<Formula> next = new ArrayList<>(row);
          next.add(term);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows.stream().map(formula::with).toList();
  }
}
