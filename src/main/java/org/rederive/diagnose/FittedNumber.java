package org.rederive.diagnose;

import java.util.Optional;
import org.rederive.formula.Formula;
import org.rederive.result.Convergence.Estimate;

/**
 * The simplest fraction within the error of a fit.
 *
 * @param numerator of any sign
 * @param denominator positive
 */
record FittedNumber(long numerator, long denominator) {
  static final FittedNumber ONE = new FittedNumber(1, 1);

  private static final int LARGEST_DENOMINATOR = 12;

  /** What is known worse than that is no number. */
  private static final double KNOWN = 0.02;

  /** Standard errors within which it has to be. */
  private static final double ERRORS = 3;

  /** Fits are known to four digits. */
  private static final double DIGITS = 1e-3;

  static Optional<FittedNumber> of(Estimate fit) {
    double within = Math.max(ERRORS * fit.error(), DIGITS * Math.abs(fit.value()));
    for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
      long numerator = Math.round(fit.value() * denominator);
      boolean close = Math.abs(fit.value() - (double) numerator / denominator) <= within;
      if (close && fit.error() <= KNOWN) {
        return Optional.of(new FittedNumber(numerator, denominator));
      }
    }
    return Optional.empty();
  }

  /** As a formula; zero is none. */
  Optional<Formula> formula() {
    return numerator == 0
        ? Optional.empty()
        : Optional.of(new SimpleNumber(numerator, denominator, false).formula());
  }

  @Override
  public String toString() {
    return denominator == 1 ? "" + numerator : numerator + "/" + denominator;
  }
}
