package org.rederive.engine.exact;

import org.rederive.number.PrimeField;

/**
 * How large a polynomial is at most, and with it how rarely it vanishes by chance.
 *
 * @param degree its degree
 * @param bits binary digits of its coefficients
 */
record Bound(double degree, double bits) {
  static final Bound NONE = new Bound(0, 0);

  /** Of a numerator. */
  static Bound of(Degree degree) {
    return new Bound(degree.numerator(), Math.max(0, degree.size().bits()));
  }

  /** A bound of both. */
  Bound or(Bound other) {
    return new Bound(Math.max(degree, other.degree), Math.max(bits, other.bits));
  }

  /**
   * Bound of the probability that a polynomial that is not zero vanishes at a random point of a
   * random field. Either p divides a coefficient a + ib, and then a² + b², which only a few of all
   * p can; or the polynomial is not zero modulo p and has few zeros (J. T. Schwartz, J. ACM 27, 701
   * (1980)).
   */
  double chance() {
    double divisors = 2 * bits / PrimeField.LEAST_BITS;
    return Math.min(1, degree / PrimeField.LEAST + divisors / PrimeField.FIELDS);
  }
}
