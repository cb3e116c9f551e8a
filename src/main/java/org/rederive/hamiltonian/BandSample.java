package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Name;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;

/**
 * The raw numbers of a sample, before any number system: a Hamiltonian and the momenta at which a
 * packet has its peaks. All are doubles with few bits, so that other number systems represent them
 * exactly.
 *
 * @param kind class of the Hamiltonian
 * @param structure its shape
 * @param known H(k, r_c, t, λ); empty where it is drawn when it is asked for, which formulas about
 *     H at other coordinates never do
 * @param at where it is looked at
 * @param draws for everything that is drawn by name
 * @param given what a reference case says instead of a draw
 */
public record BandSample(
    HamiltonianClass kind,
    Structure structure,
    Optional<BlochHamiltonian> known,
    Coordinates at,
    Draws draws,
    Optional<Given> given)
    implements BandOrigin {
  private static final Draws.Key HAMILTONIAN = Draws.Key.of("hamiltonian");

  /** With a Hamiltonian that is there already. */
  public BandSample(
      HamiltonianClass kind,
      Structure structure,
      BlochHamiltonian hamiltonian,
      Coordinates at,
      Draws draws,
      Optional<Given> given) {
    this(kind, structure, Optional.of(hamiltonian), at, draws, given);
  }

  /**
   * Where a Hamiltonian is looked at.
   *
   * @param momenta k at the peaks
   * @param centre r_c
   */
  public record Coordinates(List<List<Double>> momenta, List<Double> centre) {
    public Coordinates {
      momenta = List.copyOf(momenta);
      centre = List.copyOf(centre);
    }
  }

  /** The momenta k at the peaks. */
  List<List<Double>> momenta() {
    return at.momenta;
  }

  /** The centre r_c. */
  List<Double> centre() {
    return at.centre;
  }

  /**
   * What a reference case says about what is drawn otherwise.
   *
   * @param energyRe real part of an energy; the band of the packet is the one nearest to it
   * @param energyIm its imaginary part
   * @param symmetric entries of the symmetric matrix, row by row
   * @param numbers real numbers by name
   * @param hamiltonians Hamiltonians by the key of their symbol, beside the main one
   */
  public record Given(
      double energyRe,
      double energyIm,
      List<Double> symmetric,
      Map<Name, Double> numbers,
      Map<String, BlochHamiltonian> hamiltonians) {
    public Given {
      symmetric = List.copyOf(symmetric);
      numbers = Map.copyOf(numbers);
      hamiltonians = Map.copyOf(hamiltonians);
    }
  }

  @Override
  public <T> DiagonalisedBands<T> bands(
      NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    return new SampledBands<>(this, numbers, diagonalisation);
  }

  /** Number of bands N. */
  public int bands() {
    return structure.bands();
  }

  /**
   * The same Hamiltonian for a packet on other momenta.
   *
   * @param free number of the momentum that stands where a formula binds none
   */
  BandSample with(List<List<Double>> others, int free) {
    return new BandSample(
        kind,
        structure.with(others.size(), free),
        hamiltonian(),
        new Coordinates(others, at.centre),
        draws,
        given);
  }

  /** H(k, r_c, t, λ). */
  BlochHamiltonian hamiltonian() {
    return known.orElseGet(() -> operator(Site.Subject.main(), HAMILTONIAN, 0));
  }

  /**
   * An operator as a function of all coordinates, drawn by a key.
   *
   * @param point number of the momentum where its waves have their phase origin
   */
  BlochHamiltonian operator(Site.Subject subject, Draws.Key key, int point) {
    BlochHamiltonian drawn =
        RandomHamiltonian.draw(
                kind(subject.law()),
                bands(),
                structure.places(subject),
                at(point),
                draws.stream(key))
            .sized(draws.power());
    return subject.law() == Site.Law.HAMILTONIAN ? drawn.under(structure.premises()) : drawn;
  }

  private HamiltonianClass kind(Site.Law law) {
    return switch (law) {
      case HAMILTONIAN -> kind;
      case HERMITIAN -> HamiltonianClass.HERMITIAN;
      case NONE -> HamiltonianClass.GENERIC;
    };
  }

  /** All coordinates at a peak. */
  List<Double> at(int point) {
    return point(momenta().get(point), centre());
  }

  /**
   * A sample around a given Hamiltonian, for reference cases: nothing is drawn but gauges and the
   * shape of the packet.
   */
  public static BandSample around(
      BlochHamiltonian hamiltonian,
      Structure structure,
      List<Double> momentum,
      List<Double> centre,
      Given given) {
    return new BandSample(
        HamiltonianClass.GENERIC,
        structure,
        hamiltonian,
        new Coordinates(List.of(momentum), centre),
        new Draws(0),
        Optional.of(given));
  }

  /** All coordinates at the momentum k; functions have their origin at the generic t and λ. */
  static List<Double> point(List<Double> k, List<Double> centre) {
    List<Double> point = new ArrayList<>(Collections.nCopies(MultiIndex.PLACES, 0.0));
    for (int a = 0; a < 3; a++) {
      point.set(Coordinate.MOMENTUM.place(a), k.get(a));
      point.set(Coordinate.CENTRE.place(a), centre.get(a));
    }
    return point;
  }
}
