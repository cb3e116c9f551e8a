package org.rederive.evaluate;

/**
 * The Brillouin zone as a grid of momenta: an integral over the zone is the sum over the grid,
 * which for an analytic and periodic integrand approaches it exponentially.
 *
 * @param <T> the numbers
 */
public interface ZoneGrid<T> {
  /** Number of momenta. */
  int size();

  /** Everything at one of them, with no other momentum beside it. */
  Interpretation<T> at(int number);

  /** The volume of the zone that belongs to each. */
  T weight();
}
