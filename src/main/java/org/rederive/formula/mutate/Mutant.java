package org.rederive.formula.mutate;

import org.rederive.formula.Equation;

/**
 * A formula with one deliberate error.
 *
 * @param operator what kind of error
 * @param inCoefficient whether the error is a sign or a factor
 * @param from the part of the formula that is changed, as LaTeX
 * @param to what stands there instead
 * @param equation the wrong equation
 */
public record Mutant(
    String operator, boolean inCoefficient, String from, String to, Equation equation) {

  /** One line: the operator and the change. */
  public String shown() {
    return operator + ": " + from + "  ->  " + to;
  }
}
