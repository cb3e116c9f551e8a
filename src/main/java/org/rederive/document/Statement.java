package org.rederive.document;

import java.util.List;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;

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
 * @param written the formula as its author wrote it, and where
 */
public record Statement(
    String id,
    boolean claim,
    String by,
    boolean expectRefuted,
    int order,
    List<Equation> equations,
    Written written) {
  public Statement {
    equations = List.copyOf(equations);
  }

  /** What was not read from a document. */
  public Statement(
      String id,
      boolean claim,
      String by,
      boolean expectRefuted,
      int order,
      List<Equation> equations,
      String latex,
      int line) {
    this(id, claim, by, expectRefuted, order, equations, Written.unread(latex, line));
  }

  /** The formula as written. */
  public String latex() {
    return written.latex();
  }

  /** Line of the formula in the document. */
  public int line() {
    return written.line();
  }

  /** The same in other words. */
  Statement with(List<Equation> others) {
    List<Formula> sides = others.stream().flatMap(e -> e.sides().stream()).toList();
    return new Statement(id, claim, by, expectRefuted, order, others, written.of(sides));
  }

  /** Whether it is claimed in the limit of zero width only. */
  public boolean isLimit() {
    return order > 0;
  }
}
