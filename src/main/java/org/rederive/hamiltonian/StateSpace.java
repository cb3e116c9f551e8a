package org.rederive.hamiltonian;

import org.rederive.evaluate.Arbitrary;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.NumberSystem;

/**
 * The space of states in which a spectrum lives, before it is known.
 *
 * @param linear vectors and matrices over the numbers
 * @param arbitrary numbers that stand for anything
 * @param premises what is assumed
 * @param bands number of bands N
 * @param momenta number of peaks of a packet
 * @param <T> the numbers
 */
public record StateSpace<T>(
    LinearAlgebra<T> linear, Arbitrary<T> arbitrary, Premises premises, int bands, int momenta) {

  /** The space of a structure, over some numbers. */
  static <T> StateSpace<T> of(
      Structure structure, NumberSystem<T> numbers, Arbitrary<T> arbitrary) {
    return new StateSpace<>(
        new LinearAlgebra<>(numbers),
        arbitrary,
        structure.premises(),
        structure.bands(),
        structure.points());
  }
}
