package org.rederive.band;

import org.jspecify.annotations.Nullable;

/**
 * The logarithm of the amplitude of a packet near each of its momenta, to second order in k.
 *
 * @param <T> the numbers
 */
interface PacketShape<T> {
  /** w. */
  T leading(int point);

  /** ∂_a ln w. */
  T slope(int point, int a);

  /**
   * A Taylor coefficient of second order of ln w.
   *
   * @param index two components of k
   */
  @Nullable T second(int point, long index);
}
