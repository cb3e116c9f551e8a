package org.rederive.engine.exact;

/**
 * What random points of prime fields say about an equation.
 *
 * @param points points at which both sides have a value
 * @param singular points at which a denominator vanishes
 * @param refuted whether the sides differ at some point
 * @param vacuous whether all terms are zero from the start, so that there is nothing to compare
 * @param bound of the difference as a rational function
 * @param empty whether for some choice of the free labels there is no point with a value
 */
public record ExactResult(
    long points, long singular, boolean refuted, boolean vacuous, Bound bound, boolean empty) {
  /** A larger probability of an error is no evidence. */
  private static final double CONVINCING = 1e-12;

  static final ExactResult NOTHING = new ExactResult(0, 0, false, true, Bound.NONE, false);

  /** Both results together; the fewest points and the largest bound decide. */
  ExactResult and(ExactResult other) {
    boolean first = equals(NOTHING);
    return new ExactResult(
        first || other.equals(NOTHING)
            ? Math.max(points, other.points)
            : Math.min(points, other.points),
        singular + other.singular,
        refuted || other.refuted,
        vacuous && other.vacuous,
        bound.or(other.bound),
        empty || other.empty);
  }

  /** Whether the sides agree at all points, and there is something to compare. */
  public boolean holds() {
    return !refuted && !vacuous && !empty && points > 0 && failureProbability() < CONVINCING;
  }

  /** Bound of the probability that sides that differ agree at all points by chance. */
  public double failureProbability() {
    return StrictMath.pow(bound.chance(), points);
  }
}
