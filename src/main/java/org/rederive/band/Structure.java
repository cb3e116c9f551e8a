package org.rederive.band;

import java.util.ArrayList;
import java.util.List;
import org.rederive.algebra.Coordinate;
import org.rederive.meaning.Choices;
import org.rederive.meaning.Draws;

/**
 * The shape of a sample: all that decides which operations a formula takes, and no number.
 *
 * @param bands number of bands N
 * @param dimension number of components of k on which the Hamiltonian depends
 * @param points number of peaks of a packet
 * @param moving whether time enters through r_c(t) only
 * @param peierls whether position enters through p = k + ½ B × r_c only
 * @param choices what labels stand for that nothing binds
 */
public record Structure(
    int bands, int dimension, int points, boolean moving, boolean peierls, Choices choices) {
  /**
   * Number of structures in a campaign; has no divisor in common with the cycle of the classes, so
   * that every class comes in every structure.
   */
  public static final int COUNT = 15;

  /**
   * In one structure of so many all labels stand for the same: by chance, two pairs of labels that
   * a delta ties hardly ever do.
   */
  private static final int COINCIDENT = 5;

  /** The structure of sample {@code index} of a claim; repeats after {@value #COUNT} samples. */
  public static Structure of(Sampling sampling, long seed, String claim, long index) {
    long number = index % COUNT;
    Draws drawn = Draws.of(seed, claim + " structure", number);
    int span = sampling.mostBands() - sampling.fewestBands() + 1;
    return new Structure(
        sampling.fewestBands() + (int) (number % span),
        1 + drawn.choose("dimension", 3),
        sampling.sharp() ? 1 : 2 + drawn.choose("peaks", 2),
        sampling.moving(),
        sampling.peierls(),
        number % COINCIDENT == COINCIDENT / 2 ? Choices.coinciding() : drawn);
  }

  /**
   * The same with other momenta.
   *
   * @param count how many
   * @param free number of the one that a label stands for that nothing binds
   */
  Structure with(int count, int free) {
    Choices unbound =
        (name, bound) -> name.startsWith("momentum ") ? free : choices.choose(name, bound);
    return new Structure(bands, dimension, count, moving, peierls, unbound);
  }

  /** The coordinates that an arbitrary operator is drawn with. */
  static final List<Integer> OPERATOR_PLACES =
      List.of(Coordinate.MOMENTUM.place(0), Coordinate.MOMENTUM.place(1));

  /** The coordinates on which the Hamiltonian can depend once position and time are put in. */
  List<Integer> dependence(Chart chart) {
    List<Integer> places = new ArrayList<>();
    for (int a = 0; a < dimension; a++) {
      places.add((chart == Chart.KINETIC ? Coordinate.KINETIC : Coordinate.MOMENTUM).place(a));
    }
    if (chart == Chart.PHASE_SPACE) {
      int centre = dimension == 0 ? 0 : peierls ? 3 : dimension;
      for (int a = 0; a < centre; a++) {
        places.add(Coordinate.CENTRE.place(a));
      }
      places.add(Coordinate.TIME.place(0));
    }
    places.add(Coordinate.STRENGTH.place(0));
    return places;
  }

  /** The coordinates that a Hamiltonian is drawn with. */
  List<Integer> places() {
    List<Integer> places = new ArrayList<>();
    for (int a = 0; a < dimension; a++) {
      places.add(Coordinate.MOMENTUM.place(a));
      if (!peierls) {
        places.add(Coordinate.CENTRE.place(a));
      }
    }
    if (!moving) {
      places.add(Coordinate.TIME.place(0));
    }
    places.add(Coordinate.STRENGTH.place(0));
    return places;
  }
}
