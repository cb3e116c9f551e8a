package org.rederive.formula;

import java.util.List;

/**
 * left = right, for all values of the free indices.
 *
 * @param left what is claimed to equal
 * @param right this
 * @param freeIndices spatial indices that occur once in each term
 */
public record Equation(Formula left, Formula right, List<Declaration> freeIndices) {
  public Equation {
    freeIndices = List.copyOf(freeIndices);
  }

  /** Left and right. */
  public List<Formula> sides() {
    return List.of(left, right);
  }

  /** The same, claimed only where some conditions hold; elsewhere both sides are zero. */
  public Equation where(List<Condition> conditions) {
    Equation claimed = this;
    for (int n = conditions.size() - 1; n >= 0; n--) {
      Condition condition = conditions.get(n);
      claimed =
          new Equation(
              restricted(condition, claimed.left),
              restricted(condition, claimed.right),
              freeIndices);
    }
    return claimed;
  }

  private static Formula restricted(Condition condition, Formula side) {
    return isZero(side) ? side : new Formula.Restricted(condition, side);
  }

  /** Whether one side is the number 0. */
  public boolean claimsZero() {
    return isZero(left) || isZero(right);
  }

  private static boolean isZero(Formula side) {
    return side instanceof Formula.Literal number && number.value() == 0;
  }

  /** LaTeX that reads back as this equation. */
  public String latex() {
    return Latex.of(left) + " = " + Latex.of(right);
  }
}
