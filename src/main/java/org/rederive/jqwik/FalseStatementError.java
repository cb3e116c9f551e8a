package org.rederive.jqwik;

/** Both sides of a statement differ on a sample that was drawn; the message is everything of it. */
public abstract class FalseStatementError extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient DrawnSample sample;

  private FalseStatementError(DrawnSample sample) {
    this.sample = sample;
  }

  /**
   * What a sample with this residual throws. A difference that is large is another error than one
   * that is small: jqwik shrinks an error only to one of its class, and so a large one stays large.
   */
  static FalseStatementError of(DrawnSample sample, double residual) {
    return residual > DrawnSample.LARGE ? new Large(sample) : new Small(sample);
  }

  /** Words that take time, and are seldom read while a sample shrinks. */
  @Override
  public String getMessage() {
    return sample.difference();
  }

  private static final class Large extends FalseStatementError {
    private static final long serialVersionUID = 1L;

    Large(DrawnSample sample) {
      super(sample);
    }
  }

  private static final class Small extends FalseStatementError {
    private static final long serialVersionUID = 1L;

    Small(DrawnSample sample) {
      super(sample);
    }
  }
}
