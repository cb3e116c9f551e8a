package org.rederive.jqwik;

import java.util.List;

/**
 * A sharp packet in one band.
 *
 * @param momentum k_c
 * @param centre r_c
 * @param amplitude w at k_c, not zero
 * @param slope ∂ ln |w|²/∂k at k_c
 */
public record WavePacket(
    List<Double> momentum, List<Double> centre, Complex amplitude, List<Double> slope) {
  public WavePacket {
    momentum = List.copyOf(momentum);
    centre = List.copyOf(centre);
    slope = List.copyOf(slope);
  }
}
