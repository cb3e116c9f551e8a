package org.rederive.verification;

import java.util.List;
import org.rederive.limit.Curve;

/**
 * Differences of the two sides of a statement over the width of the packet.
 *
 * @param order the power that is claimed
 * @param widths σ
 * @param curves one for each Hamiltonian
 */
public record Convergence(int order, List<Double> widths, List<Curve> curves) {
  public Convergence {
    widths = List.copyOf(widths);
    curves = List.copyOf(curves);
  }
}
