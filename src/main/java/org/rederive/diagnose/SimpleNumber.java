package org.rederive.diagnose;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Formula;
import org.rederive.number.SimpleFraction;

/**
 * A fraction of small whole numbers, or i times one.
 *
 * @param numerator of any sign
 * @param denominator positive
 * @param imaginary whether it is i times the fraction
 */
record SimpleNumber(long numerator, long denominator, boolean imaginary) {
  private static final int LARGEST_DENOMINATOR = 64;
  private static final double TOLERANCE = 1e-6;

  /** Formulas have numbers of fifteen digits. */
  private static final double LARGEST = 1e13;

  /** The simplest such number that is close; empty if there is none. */
  static Optional<SimpleNumber> of(double re, double im) {
    boolean imaginary = Math.abs(im) > Math.abs(re);
    double size = imaginary ? im : re;
    double rest = imaginary ? re : im;
    boolean shown = Math.abs(size) >= TOLERANCE && Math.abs(size) < LARGEST;
    if (!shown || Math.abs(rest) > TOLERANCE) {
      return Optional.empty();
    }
    return SimpleFraction.near(size, LARGEST_DENOMINATOR, TOLERANCE)
        .filter(near -> near.above() != 0)
        .map(near -> new SimpleNumber(near.above(), near.below(), imaginary));
  }

  /** The number as a formula. */
  Formula formula() {
    Formula whole = new Formula.Literal(Math.abs(numerator));
    Formula size =
        denominator == 1 ? whole : new Formula.Fraction(whole, new Formula.Literal(denominator));
    Formula number =
        imaginary ? new Formula.Product(List.of(size, new Formula.ImaginaryUnit())) : size;
    return numerator < 0 ? new Formula.Negation(number) : number;
  }
}
