package org.rederive.exact;

import org.rederive.algebra.PrimeField;

/**
 * What random points of an exact field say about an equation.
 *
 * @param points points at which both sides have a value
 * @param singular points at which a denominator vanishes
 * @param refuted whether the sides differ at some point
 * @param vacuous whether all terms are zero from the start, so that there is nothing to compare
 * @param degree bound of the degree of the difference as a rational function
 * @param operations operations in the field for one point
 * @param empty whether for some choice of the free labels there is no point with a value
 */
public record ExactResult(
    long points,
    long singular,
    boolean refuted,
    boolean vacuous,
    long degree,
    long operations,
    boolean empty) {
  static final ExactResult NOTHING = new ExactResult(0, 0, false, true, 0, 0, false);

  /** Both results together; the fewest points and the largest degree decide. */
  ExactResult and(ExactResult other) {
    return new ExactResult(
        points == 0 ? other.points : Math.min(points, other.points),
        singular + other.singular,
        refuted || other.refuted,
        vacuous && other.vacuous,
        Math.max(degree, other.degree),
        Math.max(operations, other.operations),
        empty || other.empty);
  }

  /** Whether the sides agree at all points, and there is something to compare. */
  public boolean holds() {
    return !refuted && !vacuous && !empty && points > 0;
  }

  /**
   * Bound of the probability that sides that differ agree at all points by chance,
   * (degree/p)^points.
   */
  public double failureProbability() {
    return Math.pow((double) degree / PrimeField.P, points);
  }
}
