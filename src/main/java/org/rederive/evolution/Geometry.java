package org.rederive.evolution;

import org.rederive.hamiltonian.FourierTerm;

/**
 * How two coordinates of phase space live on a lattice: which hop the symbol C e^{i(m a + n b)} of
 * them is.
 */
interface Geometry {
  /** The term of an operator. */
  Hop hop(int m, int n, double[] re, double[] im);

  /** The same term as a function of momentum and position. */
  FourierTerm local(FourierTerm term, int second);

  /** The symmetric part of ∂𝒜_i/∂r_j, row by row, three by three. */
  double[] gauge();

  /** Whether the lattice is a plane; otherwise it is a chain. */
  boolean isPlane();
}
