package org.rederive.document;

import java.util.List;
import org.rederive.formula.Equation;

/**
 * A claim or a step of a derivation.
 *
 * @param id name, unique among all statements: {@code eq24}, or {@code eq24/s1} for a step
 * @param claim whether it is a claim of the document and not a step towards it
 * @param by the rule or equation a step uses, as written; empty for claims
 * @param expectRefuted whether it documents a misprint, so that the run fails if it holds
 * @param order power of the packet's width with which the two sides part, if it is claimed in the
 *     limit of zero width; 0 if it is claimed as it is
 * @param equations what is stated; a = b = c gives two equations
 * @param latex the formula as written
 * @param line line of the formula in the document
 */
public record Statement(
    String id,
    boolean claim,
    String by,
    boolean expectRefuted,
    int order,
    List<Equation> equations,
    String latex,
    int line) {
  public Statement {
    equations = List.copyOf(equations);
  }

  /** The same in other words. */
  Statement with(List<Equation> others) {
    return new Statement(id, claim, by, expectRefuted, order, others, latex, line);
  }

  /** Whether it is claimed in the limit of zero width only. */
  public boolean isLimit() {
    return order > 0;
  }
}
