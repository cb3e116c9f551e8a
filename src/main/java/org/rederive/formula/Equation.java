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
