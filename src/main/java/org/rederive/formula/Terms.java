package org.rederive.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a formula into the terms it is the sum of, multiplying brackets out. */
public final class Terms {
  /** A formula with more terms than this is kept whole. */
  public static final int MOST = 200;

  private Terms() {}

  /**
   * The additive terms of a formula; their sum is the formula, and each has its shape: a number
   * beside an operator, a multiple of the identity there, stays beside one.
   */
  public static List<Formula> of(Formula formula) {
    List<Formula> terms = split(formula);
    return areAlike(terms) ? terms : alike(terms);
  }

  private static List<Formula> split(Formula formula) {
    if (formula instanceof Formula.Sum sum) {
      return sum.terms().stream().flatMap(t -> split(t).stream()).toList();
    }
    if (formula instanceof Formula.Negation negation) {
      return split(negation.operand()).stream().map(Terms::negated).toList();
    }
    return formula instanceof Formula.Commutator commutator
        ? ordered(commutator)
        : distributed(formula);
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

  /** A term with the other sign. */
  public static Formula negated(Formula term) {
    return term instanceof Formula.Negation negation
        ? negation.operand()
        : new Formula.Negation(term);
  }

  /** ab − ba, or ab + ba. */
  private static List<Formula> ordered(Formula.Commutator c) {
    List<Formula> terms = new ArrayList<>(distributed(product(c.left(), c.right())));
    for (Formula swapped : distributed(product(c.right(), c.left()))) {
      terms.add(c.anti() ? swapped : negated(swapped));
    }
    return terms;
  }

  private static Formula product(Formula left, Formula right) {
    return new Formula.Product(List.of(left, right));
  }

  /** a(b + c)d = abd + acd, and the same for everything that is linear in a part. */
  private static List<Formula> distributed(Formula formula) {
    List<List<Formula>> rows = new ArrayList<>(List.of(List.of()));
    List<Formula> parts = formula.parts();
    for (int place = 0; place < parts.size(); place++) {
      List<Formula> terms = terms(parts.get(place), formula.linearity(place));
      if (rows.size() * terms.size() > MOST) {
        return List.of(formula);
      }
      rows = rows.stream().flatMap(row -> terms.stream().map(t -> longer(row, t))).toList();
    }
    return rows.stream().map(row -> around(row, formula)).toList();
  }

  /** What was not changed stays the node that was read. */
  private static Formula around(List<Formula> row, Formula formula) {
    List<Formula> parts = formula.parts();
    boolean same = IntStream.range(0, row.size()).allMatch(i -> row.get(i) == parts.get(i));
    return same ? formula : formula.with(row);
  }

  private static List<Formula> terms(Formula part, Linearity linearity) {
    if (!linearity.splits()) {
      return List.of(part);
    }
    List<Formula> terms = split(part);
    return linearity == Linearity.AMONG_LIKE && !areAlike(terms) ? List.of(part) : terms;
  }

  private static boolean areAlike(List<Formula> terms) {
    boolean one = terms.size() == 1;
    return one || terms.stream().map(term -> Shaped.of(term).kind()).distinct().count() == 1;
  }

  /** All numbers together with the first operator. */
  private static List<Formula> alike(List<Formula> terms) {
    List<Formula> operators = new ArrayList<>();
    List<Formula> numbers = new ArrayList<>();
    for (Formula term : terms) {
      (Shaped.of(term).kind() == Kind.SCALAR ? numbers : operators).add(term);
    }
    numbers.add(0, operators.get(0));
    operators.set(0, new Formula.Sum(numbers));
    return operators;
  }

  private static List<Formula> longer(List<Formula> row, Formula next) {
    List<Formula> longer = new ArrayList<>(row);
    longer.add(next);
    return longer;
  }
}
