package org.rederive.evolution;

/** A Hamiltonian that depends on time. */
@FunctionalInterface
interface Driven {
  /** H(t). */
  Square at(double time);
}
