package org.rederive.symbolic;

/** What decides whether a normal form is zero; exchangeable so that tests can plant a wrong one. */
@FunctionalInterface
interface ZeroTest {
  /** Asks the ring. */
  ZeroTest OF_THE_RING = LocalizedPolynomials::isZero;

  boolean isZero(LocalizedPolynomials numbers, Fraction value);
}
