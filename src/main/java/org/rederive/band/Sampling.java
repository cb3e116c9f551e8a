package org.rederive.band;

import java.util.List;

/**
 * What samples of a document look like.
 *
 * @param sharp whether a packet has a single peak, the limit (7); otherwise two or three
 * @param moving whether time enters through r_c(t) only
 * @param peierls whether position enters through p = k + ½ B × r_c only, Eq. (14)
 * @param classes classes of Hamiltonians; every other sample is of the first one
 * @param fewestBands least number of bands
 * @param mostBands largest number of bands
 */
public record Sampling(
    boolean sharp,
    boolean moving,
    boolean peierls,
    List<HamiltonianClass> classes,
    int fewestBands,
    int mostBands) {
  public Sampling {
    classes = List.copyOf(classes);
  }

  /** The class of a sample: the first class for even numbers, the others in turn for odd ones. */
  public HamiltonianClass classOf(long index) {
    if (index % 2 == 0 || classes.size() == 1) {
      return classes.get(0);
    }
    return classes.get(1 + (int) (index / 2 % (classes.size() - 1)));
  }
}
