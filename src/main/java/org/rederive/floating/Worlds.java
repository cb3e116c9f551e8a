package org.rederive.floating;

import org.rederive.algebra.NumberSystem;
import org.rederive.band.Diagonalisation;
import org.rederive.meaning.World;

/** One sample's world, to be built in any number system from the same raw numbers. */
public interface Worlds {
  /** The sample in one number system. */
  <T> World<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation);

  /** Words that describe the sample: class of Hamiltonian and number of bands. */
  Label label();

  /**
   * What a sample is.
   *
   * @param kind class of Hamiltonians
   * @param bands number of bands
   */
  record Label(String kind, int bands) {}
}
