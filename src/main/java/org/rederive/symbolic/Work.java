package org.rederive.symbolic;

/**
 * Counts products of terms up to a limit. A count, unlike a clock, stops the same proof at the same
 * place on every machine.
 */
final class Work {
  private final long limit;
  private long done;

  Work(long limit) {
    this.limit = limit;
  }

  /**
   * Before a product of two polynomials.
   *
   * @throws WorkLimitException if that would be too much
   */
  void add(int left, int right) {
    done += (long) left * right;
    if (done > limit) {
      throw new WorkLimitException();
    }
  }

  long done() {
    return done;
  }
}
