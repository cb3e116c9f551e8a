package org.rederive.hamiltonian;

import java.util.List;
import org.rederive.evaluate.Draws;

/**
 * What samples of a document look like.
 *
 * @param premises what is assumed
 * @param further number of coordinates beside a momentum, a position, a time and a strength
 * @param classes classes of Hamiltonians; every other sample is of the first one
 * @param fewestBands least number of bands
 * @param mostBands largest number of bands
 * @param everySize whether samples differ in the size of their numbers: identities that are not
 *     homogeneous fail at any size, inequalities need not
 */
public record Sampling(
    Premises premises,
    int further,
    List<HamiltonianClass> classes,
    int fewestBands,
    int mostBands,
    boolean everySize) {
  public Sampling {
    classes = List.copyOf(classes);
  }

  /** Samples of one size. */
  public Sampling(
      Premises premises,
      int further,
      List<HamiltonianClass> classes,
      int fewestBands,
      int mostBands) {
    this(premises, further, classes, fewestBands, mostBands, false);
  }

  /** The same samples in all sizes. */
  public Sampling ofEverySize() {
    return new Sampling(premises, further, classes, fewestBands, mostBands, true);
  }

  /** The draws of sample {@code index} of a claim. */
  public Draws draws(long seed, String claim, long index) {
    Draws draws = Draws.of(seed, claim, index);
    return everySize ? draws.sized() : draws;
  }

  /** The class of a sample: the first class for even numbers, the others in turn for odd ones. */
  HamiltonianClass classOf(long index) {
    if (index % 2 == 0 || classes.size() == 1) {
      return classes.get(0);
    }
    return classes.get(1 + (int) (index / 2 % (classes.size() - 1)));
  }
}
