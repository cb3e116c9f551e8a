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
 * @param hamiltonian H(k, r_c, t, λ)
 * @param at where it is looked at
 * @param draws for everything that is drawn by name
 * @param given what a reference case says instead of a draw
 */
public record BandSample(
    HamiltonianClass kind,
    Structure structure,
    BlochHamiltonian hamiltonian,
    Coordinates at,
    Draws draws,
    Optional<Given> given)
    implements BandOrigin {

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
        hamiltonian,
        new Coordinates(others, at.centre),
        draws,
        given);
  }

  /** Sample {@code index} of a claim. */
  public static BandSample of(Sampling sampling, long seed, String claim, long index) {
    return drawn(sampling, Structure.of(sampling, seed, claim, index), seed, claim, index);
  }

  /** Sample {@code index} of a claim about families H(λ): one point, no momentum. */
  public static BandSample family(Sampling sampling, long seed, String claim, long index) {
    Structure structure = Structure.of(sampling, seed, claim, index).withoutMomenta();
    return drawn(sampling, structure, seed, claim, index);
  }

  private static BandSample drawn(
      Sampling sampling, Structure structure, long seed, String claim, long index) {
    Draws draws = sampling.draws(seed, claim, index);
    HamiltonianClass kind = sampling.classOf(index);
    List<List<Double>> momenta = new ArrayList<>();
    for (int j = 0; j < structure.points(); j++) {
      momenta.add(coarseVector(draws, "momentum" + j));
    }
    List<Double> centre = coarseVector(draws, "centre");
    BlochHamiltonian hamiltonian =
        RandomHamiltonian.draw(
                kind,
                structure.bands(),
                structure.places(Site.Subject.main()),
                point(momenta.get(0), centre),
                draws.stream("hamiltonian"))
            .sized(draws.power())
            .under(sampling.premises());
    return new BandSample(
        kind, structure, hamiltonian, new Coordinates(momenta, centre), draws, Optional.empty());
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

  private static List<Double> coarseVector(Draws draws, String key) {
    return List.of(draws.coarse(key + ".x"), draws.coarse(key + ".y"), draws.coarse(key + ".z"));
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
