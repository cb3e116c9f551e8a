package org.rederive.engine.limit;

import org.rederive.evaluate.Interpretation;
import org.rederive.number.WithError;

/** Packets of any width around the same point of the same Hamiltonian. */
interface NarrowSource {
  /** The class of the Hamiltonian. */
  String kind();

  /** Its number of bands. */
  int bands();

  /**
   * Its packet of this width σ.
   *
   * @throws org.rederive.hamiltonian.DegenerateSpectrumException if it is too wide for its band
   */
  Interpretation<WithError> at(double width);
}
