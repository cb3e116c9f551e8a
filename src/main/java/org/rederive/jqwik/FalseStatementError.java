package org.rederive.jqwik;

import java.util.stream.Stream;

/** Both sides of a statement differ on a sample that was drawn; the message is everything of it. */
public final class FalseStatementError extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient DrawnSample sample;

  FalseStatementError(DrawnSample sample) {
    this.sample = sample;
  }

  /** Words that take time, and are seldom read while a sample shrinks. */
  @Override
  public String getMessage() {
    return sample.difference() + "\n" + again();
  }

  /**
   * The property is the first on the stack that is not ours; jqwik begins with what failed last.
   */
  private String again() {
    return Stream.of(getStackTrace())
        .filter(frame -> !frame.getClassName().equals(DrawnSample.class.getName()))
        .findFirst()
        .map(frame -> frame.getClassName() + "#" + frame.getMethodName())
        .map(test -> "again: mvn test -Dtest='" + test + "'; elsewhere with the seed below")
        .orElse("");
  }
}
