package org.rederive.engine.proof;

import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import org.rederive.number.GaussianRational;

/**
 * Counts products of terms up to a limit. A count, unlike a clock, stops the same proof at the same
 * place on every machine.
 */
final class Work {
  /** Rings adds exponents as ints and does not look whether they fit. */
  private static final int MOST_DEGREE = Integer.MAX_VALUE / 2;

  private final long limit;
  private long done;

  Work(long limit) {
    this.limit = limit;
  }

  /**
   * Before a product of two polynomials.
   *
   * @throws WorkLimitException if that would be too much, or of a degree beyond what the exponents
   *     of a monomial can hold
   */
  void add(
      MultivariatePolynomial<GaussianRational> left,
      MultivariatePolynomial<GaussianRational> right) {
    done += (long) left.size() * right.size();
    if (done > limit || (long) left.degree() + right.degree() > MOST_DEGREE) {
      throw new WorkLimitException();
    }
  }

  long done() {
    return done;
  }
}
