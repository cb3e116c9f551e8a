package org.rederive.jqwik;

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
    return sample.difference();
  }
}
