package org.rederive.engine.proof;

/** What decides whether a normal form is zero; exchangeable so that tests can plant a wrong one. */
@FunctionalInterface
public interface ZeroTest {
  /** Asks the ring. */
  ZeroTest OF_THE_RING = LocalizedPolynomials::isZero;

  boolean isZero(LocalizedPolynomials numbers, Fraction value);
}
