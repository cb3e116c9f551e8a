package org.rederive.statements;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;

/**
 * A statement and what both readings say of it.
 *
 * @param number of its sample
 * @param ground name of what it is made of
 * @param equation the statement
 * @param replaced the node at which it is broken; empty if it is true
 * @param readings what they say
 */
record Compared(
    long number, String ground, Equation equation, Optional<Formula> replaced, Readings readings) {

  /** Whether it is as it must be: nothing true is refuted, and of all else both say the same. */
  boolean isAsItMustBe() {
    boolean wronglyRefuted = replaced.isEmpty() && readings.anyRefutes();
    return readings.agree() && !wronglyRefuted;
  }

  /** The kinds of nodes in it. */
  Set<Class<?>> kinds() {
    Set<Class<?>> kinds = new LinkedHashSet<>();
    collect(equation.left(), kinds);
    collect(equation.right(), kinds);
    return kinds;
  }

  private static void collect(Formula formula, Set<Class<?>> kinds) {
    kinds.add(formula.getClass());
    formula.parts().forEach(part -> collect(part, kinds));
  }

  @Override
  public String toString() {
    return (replaced.isEmpty() ? "true" : "broken")
        + ", "
        + ground
        + ": "
        + equation.latex()
        + "\n  evaluator "
        + readings.evaluator()
        + ", literal reading "
        + readings.literal();
  }
}
