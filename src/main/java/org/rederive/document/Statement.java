package org.rederive.document;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;

/**
 * A claim or a step of a derivation.
 *
 * @param id name, unique among all statements: {@code eq24}, or {@code eq24/s1} for a step
 * @param reasons why it follows, as its author says
 * @param expected what its author says that will come out
 * @param limit in which it is claimed, if it does not hold as it stands
 * @param equations what is stated; a = b = c gives two equations
 * @param written the formula as its author wrote it, and where
 */
public record Statement(
    String id,
    Reasons reasons,
    Expected expected,
    Optional<Limit> limit,
    List<Equation> equations,
    Written written) {
  public Statement {
    equations = List.copyOf(equations);
  }

  /** A claim that was not read from a document. */
  public static Statement claim(String id, Equation equation) {
    Written written = Written.unread(equation.latex(), 1);
    return new Statement(
        id, Reasons.NONE, Expected.TRUE, Optional.empty(), List.of(equation), written);
  }

  /** Claims that were not read from a document, as one. */
  public static Statement claim(String id, List<Equation> equations) {
    Statement first = claim(id, equations.get(0));
    return new Statement(id, first.reasons, first.expected, first.limit, equations, first.written);
  }

  /** The same, where it is known to be wrong. */
  public Statement wrong() {
    return new Statement(id, reasons, Expected.REFUTED, limit, equations, written);
  }

  /** Whether it is a claim of the document and not a step towards it. */
  public boolean claim() {
    return reasons.ofClaim();
  }

  /** The rules that a step names, as written; a claim has none. */
  public Optional<String> rule() {
    return claim() ? Optional.empty() : Optional.of(reasons.written());
  }

  /** Both sides of all its equations. */
  public List<Formula> sides() {
    return sides(equations);
  }

  private static List<Formula> sides(List<Equation> equations) {
    return equations.stream().flatMap(equation -> equation.sides().stream()).toList();
  }

  /** The formula as written. */
  public String latex() {
    return written.latex();
  }

  /** The formula with the commands of the author written out: so it says the same elsewhere. */
  public String plain() {
    return written.plain();
  }

  /** Number of the equation of the paper that it stands for. */
  public String number() {
    return written.number();
  }

  /** Line of the formula in the document. */
  public int line() {
    return written.line();
  }

  /** The same in other words. */
  Statement with(List<Equation> others) {
    return new Statement(id, reasons, expected, limit, others, written.of(sides(others)));
  }

  /** Whether it is said to be wrong, so that the run fails if it holds. */
  public boolean expectRefuted() {
    return expected.isRefuted();
  }

  /** Whether it is said to hold as it stands: not known to be wrong, nor true in a limit only. */
  public boolean isMeantToHold() {
    return !expectRefuted() && isEquality();
  }

  /** Whether it says that sides are equal, and not in a limit only. */
  public boolean isEquality() {
    return !isLimit() && !isInequality();
  }

  /** Whether it says which of two sides is larger. */
  public boolean isInequality() {
    return equations.stream().anyMatch(equation -> equation.sign().isOrder());
  }

  /** The same, claimed at all places of its limit. */
  public Statement atAllPlaces() {
    return new Statement(id, reasons, expected, limit.map(Limit::atAllPlaces), equations, written);
  }

  /** Whether it is claimed in a limit only. */
  public boolean isLimit() {
    return limit.isPresent();
  }
}
