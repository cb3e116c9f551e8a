package org.rederive.engine.model;

import org.matheclipse.core.interfaces.IExpr;

/**
 * A part of a model's formula and how large it can become when it is multiplied out.
 *
 * @param value what it is
 * @param degree in all symbols together
 * @param bits of the numbers in it
 * @param offset where it starts
 */
record ModelTerm(IExpr value, long degree, long bits, int offset) {
  /** Of the degree of a formula. */
  static final long HIGHEST = 32;

  private static final long LONGEST = 1024;

  /** Another value of the same size. */
  ModelTerm with(IExpr other) {
    return new ModelTerm(other, degree, bits, offset);
  }

  /** The size of a sum. */
  ModelTerm plus(ModelTerm other, IExpr sum) {
    return new ModelTerm(
        sum, Math.max(degree, other.degree), 1 + Math.max(bits, other.bits), offset);
  }

  /** The size of a product or quotient. */
  ModelTerm times(ModelTerm other, IExpr product) {
    return new ModelTerm(product, degree + other.degree, bits + other.bits, offset);
  }

  /** The size of a power. */
  ModelTerm raised(int exponent, IExpr power) {
    long times = Math.max(1, Math.abs((long) exponent));
    return new ModelTerm(power, times * degree, times * (bits + 1), offset);
  }

  boolean isTooLarge() {
    return degree > HIGHEST || bits > LONGEST;
  }

  /** Why it is too large, in words. */
  String excess() {
    return degree > HIGHEST
        ? "this has degree " + degree + ", a model may have " + HIGHEST
        : "this has numbers of " + bits + " bits, a model may have " + LONGEST;
  }
}
