package org.rederive.limit;

import org.rederive.algebra.Sized;
import org.rederive.meaning.World;

/** Packets of any width around the same point of the same Hamiltonian. */
public interface NarrowSource {
  /** The class of the Hamiltonian. */
  String kind();

  /** Its number of bands. */
  int bands();

  /**
   * Its packet of this width σ.
   *
   * @throws org.rederive.band.DegenerateSpectrumException if it is too wide for its band
   */
  World<Sized> at(double width);
}
