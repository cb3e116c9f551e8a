package org.rederive.evolution;

import java.util.List;
import org.rederive.formula.Quantity.Ends;

/** A state on a lattice that evolves exactly. */
interface Evolving {
  /** The state of length one that has become of it. */
  LatticeState evolved();

  /**
   * How it starts.
   *
   * @param mesh the Hamiltonian and its band
   * @param at where in phase space
   * @param time how long it evolves
   * @param margin how many widths from its path the lattice ends
   * @param ends what the lattice does there
   */
  record Start(BandMesh mesh, List<Double> at, double time, double margin, Ends ends) {
    public Start {
      at = List.copyOf(at);
    }
  }
}
