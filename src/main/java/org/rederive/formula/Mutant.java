package org.rederive.formula;

/**
 * A formula with one deliberate error.
 *
 * @param operator what kind of error
 * @param from the part of the formula that is changed, as LaTeX
 * @param to what stands there instead
 * @param equation the wrong equation
 */
public record Mutant(String operator, String from, String to, Equation equation) {

  /** Whether the error is a sign or a factor. */
  public boolean inCoefficient() {
    return operator.equals("sign")
        || operator.startsWith("factor")
        || operator.startsWith("number times");
  }

  /** One line: the operator and the change. */
  public String shown() {
    return operator + ": " + from + "  ->  " + to;
  }
}
