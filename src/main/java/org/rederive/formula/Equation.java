package org.rederive.formula;

import java.util.List;

/**
 * left = right, or one of them at least as large as the other, for all values of the free indices.
 *
 * @param left what is claimed to equal
 * @param right this
 * @param freeIndices spatial indices that occur once in each term
 * @param sign between the sides
 */
public record Equation(
    Formula left, Formula right, List<Declaration> freeIndices, Comparator sign) {
  public Equation {
    freeIndices = List.copyOf(freeIndices);
  }

  /** left = right. */
  public Equation(Formula left, Formula right, List<Declaration> freeIndices) {
    this(left, right, freeIndices, Comparator.EQUAL);
  }

  /** The same sign between other sides. */
  public Equation between(Formula newLeft, Formula newRight) {
    return new Equation(newLeft, newRight, freeIndices, sign);
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
          claimed.between(
              restricted(condition, claimed.left), restricted(condition, claimed.right));
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
    return Latex.of(left) + " " + sign.latex() + " " + Latex.of(right);
  }
}
