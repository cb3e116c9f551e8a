package org.rederive.hamiltonian;

import org.rederive.number.NumberSystem;

/** A Hamiltonian whose bands are still to be found, in whatever number system they are needed. */
public interface BandOrigin {
  /** Its class. */
  HamiltonianClass kind();

  /** Its shape. */
  Structure structure();

  /** Its bands in one number system. */
  <T> DiagonalisedBands<T> bands(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation);
}
