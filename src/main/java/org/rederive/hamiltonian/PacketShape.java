package org.rederive.hamiltonian;

import org.jspecify.annotations.Nullable;

/**
 * The logarithm of the amplitude of a packet near each of its momenta, as a function of k.
 *
 * @param <T> the numbers
 */
interface PacketShape<T> {
  /** w. */
  T leading(int point);

  /** ∂_a ln w. */
  T slope(int point, int a);

  /**
   * A Taylor coefficient of second or higher order of ln w.
   *
   * @param index two or more components of k
   */
  @Nullable T curvature(int point, long index);
}
