package org.rederive.band;

/** Which coordinates a Hamiltonian and its eigenvectors are functions of. */
public enum Chart {
  /** Momentum k, centre r_c, time t and strength λ. */
  PHASE_SPACE,
  /** Gauge-invariant momentum p = k + ½ B × r_c. */
  KINETIC
}
