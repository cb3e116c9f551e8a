package org.rederive.engine.literal;

/** What the literal reading says of an equation. */
public sealed interface LiteralAnswer {

  /**
   * Both sides are equal, exactly, at every point and for all values of free labels.
   *
   * @param points how many points were tried
   * @param comparisons how many exact numbers were compared
   */
  record Holds(int points, int comparisons) implements LiteralAnswer {}

  /**
   * The sides differ.
   *
   * @param labels what free labels stand for there
   * @param left a component of the left side
   * @param right the same component of the right side
   */
  record Refuted(String labels, String left, String right) implements LiteralAnswer {}

  /** Every term of both sides is zero, at every point. */
  record Vacuous(int points) implements LiteralAnswer {}

  /** There is no literal reading. */
  record NotRead(String reason) implements LiteralAnswer {}
}
