package org.rederive.engine.exact;

/**
 * A bound of the coefficients of a polynomial that are Gaussian integers over a power of two.
 *
 * @param norm binary logarithm of a bound of Σ(|re| + |im|) over all coefficients
 * @param twos binary logarithm of a common denominator
 */
record CoefficientSize(double norm, double twos) {
  private static final double LN2 = 0.6931471805599453;

  static final CoefficientSize ONE = new CoefficientSize(0, 0);

  /** Of a number. */
  static CoefficientSize of(double re, double im) {
    double norm = Math.abs(re) + Math.abs(im);
    return norm == 0
        ? ONE
        : new CoefficientSize(logarithm(norm), Math.max(fraction(re), fraction(im)));
  }

  /** Rounded up to a whole number. */
  private static int logarithm(double norm) {
    int exponent = Math.getExponent(norm);
    return Math.scalb(1, exponent) == norm ? exponent : exponent + 1;
  }

  /** Binary digits behind the point. */
  private static int fraction(double x) {
    if (x == Math.rint(x)) {
      return 0;
    }
    int places = 52 - Math.getExponent(x);
    long mantissa = (long) Math.scalb(x, places);
    return places - Long.numberOfTrailingZeros(mantissa);
  }

  CoefficientSize plus(CoefficientSize other) {
    double larger = Math.max(norm, other.norm);
    double ratio = Math.min(norm, other.norm) - larger;
    double sum = larger + StrictMath.log1p(StrictMath.exp(ratio * LN2)) / LN2;
    return new CoefficientSize(sum, Math.max(twos, other.twos));
  }

  CoefficientSize times(CoefficientSize other) {
    return new CoefficientSize(norm + other.norm, twos + other.twos);
  }

  CoefficientSize power(double exponent) {
    return new CoefficientSize(exponent * norm, exponent * twos);
  }

  /** Binary digits of Σ(|re| + |im|) once the power of two is multiplied out. */
  double bits() {
    return norm + twos;
  }
}
