package org.rederive.engine.literal;

import java.util.Map;
import org.rederive.formula.Kind;

/**
 * A number, a column, a row or a linear operator Σ_α M_α ∂^α.
 *
 * @param kind which of them
 * @param parts M_α by α, the powers of derivatives by displacements; only operators and the rows
 *     that they act on have others than M_0
 * @param reach over which momenta it extends
 */
record Entry(Kind kind, Map<Monomial, Block> parts, Reach reach) {
  Entry {
    parts = Map.copyOf(parts);
  }

  boolean isZero() {
    return parts.values().stream().allMatch(Block::isZero);
  }

  Entry as(Reach newReach) {
    return new Entry(kind, parts, newReach);
  }
}
