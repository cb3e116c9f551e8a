package org.rederive.hamiltonian;

import org.rederive.number.Vector;

/**
 * The reduced resolvent S = Q (ε₀ − H₀)⁻¹ Q of a simple eigenvalue ε₀ of H₀, with Q = 1 − |u₀⟩⟨L₀|.
 *
 * @param <T> the numbers
 */
public interface Resolvent<T> {
  /** S x for a column x with ⟨L₀|x⟩ = 0. */
  Vector<T> column(Vector<T> source);

  /** y S for a row y with y u₀ = 0. */
  Vector<T> row(Vector<T> source);
}
