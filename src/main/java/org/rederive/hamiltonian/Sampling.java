package org.rederive.hamiltonian;

import java.util.List;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Sizes;

/**
 * What samples of a document look like.
 *
 * @param premises what is assumed
 * @param further number of coordinates beside a momentum, a position, a time and a strength
 * @param classes classes of Hamiltonians; every other sample is of the first one
 * @param fewestBands least number of bands
 * @param mostBands largest number of bands
 * @param sizes of their numbers
 */
public record Sampling(
    Premises premises,
    int further,
    List<HamiltonianClass> classes,
    int fewestBands,
    int mostBands,
    Sizes sizes) {
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
    this(premises, further, classes, fewestBands, mostBands, Sizes.ONE);
  }

  /** The same samples in other sizes. */
  public Sampling with(Sizes others) {
    return new Sampling(premises, further, classes, fewestBands, mostBands, others);
  }

  /** The draws of sample {@code index} of a claim. */
  public Draws draws(long seed, String claim, long index) {
    Draws draws = Draws.of(seed, claim, index);
    Draws placed = draws.with(sizes.parts(index));
    return sizes.differs(index) ? placed.sized(sizes) : placed;
  }

  /** The class of a sample: the first class for even numbers, the others in turn for odd ones. */
  HamiltonianClass classOf(long index) {
    if (index % 2 == 0 || classes.size() == 1) {
      return classes.get(0);
    }
    return classes.get(1 + (int) (index / 2 % (classes.size() - 1)));
  }
}
