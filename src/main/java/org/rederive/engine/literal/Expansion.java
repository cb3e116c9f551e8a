package org.rederive.engine.literal;

import java.util.Map;
import org.rederive.number.GaussianRational;

/**
 * A function near a point: the coefficients of its Taylor polynomial in the displacements from
 * there.
 *
 * @param coefficients those that are not zero
 * @param order all terms up to this order are known
 * @param open whether a constant is missing that no exact number can be: as in ln f, of which only
 *     derivatives are read
 */
record Expansion(Map<Monomial, GaussianRational> coefficients, int order, boolean open) {
  /** The order of what has no further terms. */
  static final int EXACT = 1_000_000;

  Expansion(Map<Monomial, GaussianRational> coefficients, int order) {
    this(coefficients, order, false);
  }

  boolean isZero() {
    return coefficients.isEmpty() && !open;
  }

  boolean isExact() {
    return order >= EXACT;
  }
}
