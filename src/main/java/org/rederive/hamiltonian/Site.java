package org.rederive.hamiltonian;

import java.util.HashSet;
import java.util.Set;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/**
 * An operator at one point of its coordinates. Values of a general function at two different points
 * are independent, so that each site has numbers of its own.
 *
 * @param operator which operator
 * @param spot at which point
 */
public record Site(Subject operator, Spot spot) implements Diagonalised {

  /** What is known of an operator. */
  public enum Law {
    /** It is one of the Hamiltonians that the document makes assumptions about. */
    HAMILTONIAN,
    /** A = A†. */
    HERMITIAN,
    /** Nothing. */
    NONE
  }

  /**
   * An operator.
   *
   * @param key which of a document; empty for its only Hamiltonian
   * @param law what is known of it
   * @param places bits of all places that it can depend on
   */
  public record Subject(String key, Law law, long places) {
    /** The only Hamiltonian of a document, a function of all coordinates. */
    public static Subject main() {
      return new Subject("", Law.HAMILTONIAN, EVERYWHERE);
    }
  }

  /**
   * A point.
   *
   * @param point number of the momentum
   * @param zeros places of the coordinates that are zero there; all others are generic
   * @param argument which of the points where coordinates are functions of others; 0 where they are
   *     the coordinates themselves
   * @param shifted whether the momentum is such a function
   */
  public record Spot(int point, Set<Integer> zeros, int argument, boolean shifted) {
    public Spot {
      zeros = Set.copyOf(zeros);
    }

    /** A point where all coordinates are themselves. */
    public Spot(int point, Set<Integer> zeros) {
      this(point, zeros, 0, false);
    }

    /** The generic point at a momentum. */
    static Spot at(int point) {
      return new Spot(point, Set.of());
    }

    boolean isGeneric() {
      return zeros.isEmpty() && argument == 0;
    }

    @Override
    public String toString() {
      return Place.of("", this).spot();
    }
  }

  /** All places but those of a packet's slope. */
  static final long EVERYWHERE = ~slopes() & ((1L << (4 * MultiIndex.PLACES)) - 1);

  private static long slopes() {
    long bits = 0;
    for (int a = 0; a < 3; a++) {
      bits |= 15 * MultiIndex.unit(Coordinate.SLOPE.place(a));
    }
    return bits;
  }

  /** The same function at another momentum. */
  Site at(int point) {
    return new Site(operator, new Spot(point, spot.zeros(), spot.argument(), spot.shifted()));
  }

  /** The same function at the same point, at zero strength or at a generic one. */
  Site at(boolean zeroStrength) {
    Set<Integer> zeros = new HashSet<>(spot.zeros());
    int strength = Coordinate.STRENGTH.place(0);
    if (zeroStrength) {
      zeros.add(strength);
    } else {
      zeros.remove(strength);
    }
    return new Site(operator, new Spot(spot.point(), zeros, spot.argument(), spot.shifted()));
  }

  /** The site of the only Hamiltonian of a document at a generic point. */
  public static Site main(int point) {
    return new Site(Subject.main(), Spot.at(point));
  }

  /** Whether it is about the only Hamiltonian of a document. */
  public boolean isMain() {
    return operator.key().isEmpty() && operator.law() == Law.HAMILTONIAN;
  }

  @Override
  public <T> Eigenpair<T> eigenpair(DiagonalisedBands<T> source, int band) {
    return source.eigenpair(this, band);
  }

  @Override
  public <T> Resolvent<T> resolvent(DiagonalisedBands<T> source, int band) {
    return source.resolvent(this, band);
  }

  @Override
  public String toString() {
    return Place.of(this).text();
  }
}
