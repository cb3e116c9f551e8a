package org.rederive.verify;

/** Is told how long threads were at work on statements. Used by several threads at once. */
@FunctionalInterface
public interface Effort {
  /** Nobody wants to know. */
  Effort UNCOUNTED = (statement, nanos) -> {};

  /**
   * Some more work was done on a statement.
   *
   * @param statement its name
   * @param nanos nanoseconds of one thread
   */
  void spent(String statement, long nanos);
}
