package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.List;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Label;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/**
 * The shape of a sample: all that decides which operations a formula takes, and no number.
 *
 * @param bands number of bands N
 * @param dimension number of components of k on which Hamiltonians depend
 * @param points number of peaks of a packet
 * @param further number of coordinates beside a momentum, a position, a time and a strength
 * @param premises what is assumed
 * @param choices what labels stand for that nothing binds
 * @param basis whether formulas can tell one basis of states from another
 */
public record Structure(
    int bands,
    int dimension,
    int points,
    int further,
    Premises premises,
    Choices choices,
    boolean basis) {
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

  /** A structure whose formulas are the same in every basis. */
  public Structure(
      int bands, int dimension, int points, int further, Premises premises, Choices choices) {
    this(bands, dimension, points, further, premises, choices, false);
  }

  /** The structure of sample {@code index} of a claim; repeats after {@value #COUNT} samples. */
  public static Structure of(Sampling sampling, long seed, String claim, long index) {
    long number = index % COUNT;
    Draws drawn = Draws.of(seed, claim + " structure", number);
    int span = sampling.mostBands() - sampling.fewestBands() + 1;
    return new Structure(
        sampling.fewestBands() + (int) (number % span),
        1 + drawn.whole("dimension", 3),
        sampling.premises().sharp() ? 1 : 2 + drawn.whole("peaks", 2),
        sampling.further(),
        sampling.premises(),
        number % COINCIDENT == COINCIDENT / 2 ? Choices.coinciding() : drawn);
  }

  /**
   * All that has one size: three components of k, and of a packet as many peaks as are assumed.
   *
   * @param further number of coordinates beside a momentum, a position, a time and a strength
   */
  public static Structure whole(int bands, int further, Premises premises, Choices choices) {
    return new Structure(bands, 3, premises.sharp() ? 1 : 2, further, premises, choices);
  }

  /** The same shape without momenta: families that depend on strengths and times only. */
  public Structure withoutMomenta() {
    return new Structure(bands, 0, 1, further, premises, choices, basis);
  }

  /** The same for formulas that write matrices, or transpose them, if they do. */
  public Structure seeing(boolean aBasis) {
    return new Structure(bands, dimension, points, further, premises, choices, aBasis);
  }

  /**
   * The same with other momenta.
   *
   * @param count how many
   * @param free number of the one that a label stands for that nothing binds
   */
  Structure with(int count, int free) {
    Choices unbound =
        (label, bound) -> label instanceof Label.Momentum ? free : choices.choose(label, bound);
    return new Structure(bands, dimension, count, further, premises, unbound, basis);
  }

  /** The coordinates that an operator can depend on. */
  List<Integer> places(Site.Subject operator) {
    return places().stream()
        .filter(place -> (operator.places() & 15 * MultiIndex.unit(place)) != 0)
        .toList();
  }

  /** The same as bits. */
  long bits(Site.Subject operator) {
    return places(operator).stream().mapToLong(place -> 15 * MultiIndex.unit(place)).sum();
  }

  private List<Integer> places() {
    List<Integer> places = new ArrayList<>();
    for (int a = 0; a < dimension; a++) {
      places.add(Coordinate.MOMENTUM.place(a));
      places.add(Coordinate.CENTRE.place(a));
    }
    places.add(Coordinate.TIME.place(0));
    places.add(Coordinate.STRENGTH.place(0));
    for (int a = 0; a < further; a++) {
      places.add(Coordinate.FURTHER.place(a));
    }
    return places;
  }
}
