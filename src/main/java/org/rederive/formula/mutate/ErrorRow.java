package org.rederive.formula.mutate;

import java.util.List;
import org.rederive.formula.Formula;

/**
 * One way to go wrong: a row of the table of errors.
 *
 * @param name what it is called
 * @param place where in an equation it is made
 * @param nodes at which nodes
 * @param slip whether it is one that authors make, so that undoing it is a mend worth offering
 * @param rule what stands there instead
 */
record ErrorRow(
    String name, Place place, Class<? extends Formula> nodes, boolean slip, Rule<Formula> rule) {

  /** Where errors are made. */
  enum Place {
    /** A term of a sum, or a whole side. */
    TERM,
    /** A number that does not multiply its term as a whole. */
    NUMBER,
    /** What is between two signs of a sum, with the labels in it. */
    LABELS,
    /** Any node. */
    NODE;

    /** Whether the error is a sign or a factor. */
    boolean inCoefficient() {
      return this == TERM || this == NUMBER;
    }
  }

  /** What stands by error in the place of a node: none, one or several formulas. */
  @FunctionalInterface
  interface Rule<N extends Formula> {
    List<Formula> at(N node, Surroundings around);
  }

  /** An error that authors make. */
  static <N extends Formula> ErrorRow slip(Place place, Class<N> nodes, String name, Rule<N> rule) {
    return new ErrorRow(name, place, nodes, true, guarded(nodes, rule));
  }

  /** An error at nodes of one sort that authors make. */
  static <N extends Formula> ErrorRow slip(Class<N> nodes, String name, Rule<N> rule) {
    return slip(Place.NODE, nodes, name, rule);
  }

  /** An error that a judge must notice, though nobody would make it while writing. */
  static <N extends Formula> ErrorRow wrong(Class<N> nodes, String name, Rule<N> rule) {
    return new ErrorRow(name, Place.NODE, nodes, false, guarded(nodes, rule));
  }

  private static <N extends Formula> Rule<Formula> guarded(Class<N> nodes, Rule<N> rule) {
    return (node, around) -> nodes.isInstance(node) ? rule.at(nodes.cast(node), around) : List.of();
  }
}
