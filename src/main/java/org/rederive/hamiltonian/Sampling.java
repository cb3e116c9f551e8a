package org.rederive.hamiltonian;

import java.util.List;

/**
 * What samples of a document look like.
 *
 * @param premises what is assumed
 * @param further number of coordinates beside a momentum, a position, a time and a strength
 * @param classes classes of Hamiltonians; every other sample is of the first one
 * @param fewestBands least number of bands
 * @param mostBands largest number of bands
 */
public record Sampling(
    Premises premises,
    int further,
    List<HamiltonianClass> classes,
    int fewestBands,
    int mostBands) {
  public Sampling {
    classes = List.copyOf(classes);
  }

  /** The class of a sample: the first class for even numbers, the others in turn for odd ones. */
  HamiltonianClass classOf(long index) {
    if (index % 2 == 0 || classes.size() == 1) {
      return classes.get(0);
    }
    return classes.get(1 + (int) (index / 2 % (classes.size() - 1)));
  }
}
