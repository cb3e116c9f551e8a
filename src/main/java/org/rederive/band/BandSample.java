package org.rederive.band;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.MultiIndex;
import org.rederive.meaning.Draws;

/**
 * The raw numbers of a sample, before any number system: a Hamiltonian, the momenta at which a
 * packet has its peaks, and where and how it moves. All are doubles with few bits, so that other
 * number systems represent them exactly.
 *
 * @param kind class of the Hamiltonian
 * @param structure its shape
 * @param hamiltonian H(k, r_c, t, λ)
 * @param kinetic H₀(p), if position enters through p = k + ½ B × r_c
 * @param momenta k at the peaks
 * @param centre r_c
 * @param velocity ṙ_c
 * @param field B
 * @param draws for everything that is drawn by name
 * @param given what a reference case says instead of a draw
 */
public record BandSample(
    HamiltonianClass kind,
    Structure structure,
    BlochHamiltonian hamiltonian,
    Optional<BlochHamiltonian> kinetic,
    List<List<Double>> momenta,
    List<Double> centre,
    List<Double> velocity,
    List<Double> field,
    Draws draws,
    Optional<Given> given) {

  /**
   * What a reference case says about what is drawn otherwise.
   *
   * @param energyRe real part of an energy; the band of the packet is the one nearest to it
   * @param energyIm its imaginary part
   * @param symmetric entries of the symmetric matrix, row by row
   */
  public record Given(double energyRe, double energyIm, List<Double> symmetric) {
    public Given {
      symmetric = List.copyOf(symmetric);
    }
  }

  public BandSample {
    momenta = List.copyOf(momenta);
    centre = List.copyOf(centre);
    velocity = List.copyOf(velocity);
    field = List.copyOf(field);
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
        kinetic,
        others,
        centre,
        velocity,
        field,
        draws,
        given);
  }

  /** Sample {@code index} of a claim. */
  public static BandSample of(Sampling sampling, long seed, String claim, long index) {
    Draws draws = Draws.of(seed, claim, index);
    HamiltonianClass kind = sampling.classOf(index);
    Structure structure = Structure.of(sampling, seed, claim, index);
    int bands = structure.bands();
    List<List<Double>> momenta = new ArrayList<>();
    for (int j = 0; j < structure.points(); j++) {
      momenta.add(coarseVector(draws, "momentum" + j));
    }
    List<Double> centre = coarseVector(draws, "centre");
    List<Double> velocity = coarseVector(draws, "velocity");
    List<Double> field = coarseVector(draws, "field");
    List<Double> origin = point(momenta.get(0), centre);
    BlochHamiltonian drawn =
        RandomHamiltonian.draw(
            kind, bands, structure.places(), origin, draws.stream("hamiltonian"));
    BlochHamiltonian placed = sampling.peierls() ? substituted(drawn, field) : drawn;
    BlochHamiltonian moving = sampling.moving() ? carried(placed, velocity) : placed;
    Optional<BlochHamiltonian> kinetic =
        sampling.peierls()
            ? Optional.of(onKinetic(drawn, kinetic(momenta.get(0), centre, field)))
            : Optional.empty();
    return new BandSample(
        kind,
        structure,
        moving,
        kinetic,
        momenta,
        centre,
        velocity,
        field,
        draws,
        Optional.empty());
  }

  /** Sample {@code index} of a claim about families H(λ): one point, no momentum. */
  public static BandSample family(Sampling sampling, long seed, String claim, long index) {
    Draws draws = Draws.of(seed, claim, index);
    Structure drawn = Structure.of(sampling, seed, claim, index);
    Structure structure = new Structure(drawn.bands(), 0, 1, true, false, drawn.choices());
    HamiltonianClass kind = sampling.classOf(index);
    List<Double> origin = Collections.nCopies(MultiIndex.PLACES, 0.0);
    BlochHamiltonian hamiltonian =
        RandomHamiltonian.draw(
            kind, drawn.bands(), structure.places(), origin, draws.stream("hamiltonian"));
    return family(kind, structure, hamiltonian, draws);
  }

  /** A sample of a given family H(λ). */
  public static BandSample family(
      HamiltonianClass kind, Structure structure, BlochHamiltonian hamiltonian, Draws draws) {
    List<Double> none = List.of(0.0, 0.0, 0.0);
    return new BandSample(
        kind,
        structure,
        hamiltonian,
        Optional.empty(),
        List.of(none),
        none,
        none,
        none,
        draws,
        Optional.empty());
  }

  /**
   * A sample around a given Hamiltonian, for reference cases: nothing is drawn but gauges and the
   * shape of the packet.
   */
  public static BandSample around(
      BlochHamiltonian hamiltonian,
      Optional<BlochHamiltonian> kinetic,
      List<Double> momentum,
      List<Double> centre,
      List<Double> velocity,
      List<Double> field,
      Given given) {
    return new BandSample(
        HamiltonianClass.GENERIC,
        new Structure(hamiltonian.size(), 3, 1, false, kinetic.isPresent(), new Draws(0)),
        hamiltonian,
        kinetic,
        List.of(momentum),
        centre,
        velocity,
        field,
        new Draws(0),
        Optional.of(given));
  }

  private static List<Double> coarseVector(Draws draws, String key) {
    return List.of(draws.coarse(key + ".x"), draws.coarse(key + ".y"), draws.coarse(key + ".z"));
  }

  /** All coordinates at the momentum k; t = λ = 0. */
  static List<Double> point(List<Double> k, List<Double> centre) {
    List<Double> point = new ArrayList<>(Collections.nCopies(MultiIndex.PLACES, 0.0));
    for (int a = 0; a < 3; a++) {
      point.set(Coordinate.MOMENTUM.place(a), k.get(a));
      point.set(Coordinate.CENTRE.place(a), centre.get(a));
    }
    return point;
  }

  /** The point of H₀ with p = k + ½ B × r_c. */
  static List<Double> kinetic(List<Double> k, List<Double> centre, List<Double> field) {
    List<Double> shift = cross(field, centre);
    List<Double> point = new ArrayList<>(Collections.nCopies(MultiIndex.PLACES, 0.0));
    for (int a = 0; a < 3; a++) {
      point.set(Coordinate.KINETIC.place(a), k.get(a) + 0.5 * shift.get(a));
    }
    return point;
  }

  private static List<Double> cross(List<Double> a, List<Double> b) {
    return List.of(
        a.get(1) * b.get(2) - a.get(2) * b.get(1),
        a.get(2) * b.get(0) - a.get(0) * b.get(2),
        a.get(0) * b.get(1) - a.get(1) * b.get(0));
  }

  // ---- H₀(k + ½ B × r): n·p = n·k + ½ (n × B)·r

  private static BlochHamiltonian substituted(BlochHamiltonian h, List<Double> field) {
    return rewaved(
        h,
        waves -> {
          List<Double> n = components(waves, Coordinate.MOMENTUM);
          set(waves, Coordinate.CENTRE, cross(n, field), 0.5);
        });
  }

  /** r_c(t) = r_c + ṙ_c t: the wave in t is n_r·ṙ_c. */
  private static BlochHamiltonian carried(BlochHamiltonian h, List<Double> velocity) {
    return rewaved(
        h,
        waves -> {
          List<Double> n = components(waves, Coordinate.CENTRE);
          double rate = 0;
          for (int a = 0; a < 3; a++) {
            rate += n.get(a) * velocity.get(a);
          }
          waves[Coordinate.TIME.place(0)] = rate;
        });
  }

  /** The same function of p instead of k. */
  private static BlochHamiltonian onKinetic(BlochHamiltonian h, List<Double> origin) {
    BlochHamiltonian moved =
        rewaved(
            h,
            waves -> {
              List<Double> n = components(waves, Coordinate.MOMENTUM);
              set(waves, Coordinate.KINETIC, n, 1);
              set(waves, Coordinate.MOMENTUM, n, 0);
            });
    return new BlochHamiltonian(h.size(), moved.terms(), origin);
  }

  private static BlochHamiltonian rewaved(BlochHamiltonian h, Consumer<double[]> change) {
    List<FourierTerm> terms = new ArrayList<>();
    for (FourierTerm term : h.terms()) {
      double[] waves = term.wavesCopy();
      change.accept(waves);
      terms.add(term.withWaves(waves));
    }
    return new BlochHamiltonian(h.size(), terms, h.origin());
  }

  private static List<Double> components(double[] waves, Coordinate coordinate) {
    return List.of(
        waves[coordinate.place(0)], waves[coordinate.place(1)], waves[coordinate.place(2)]);
  }

  private static void set(
      double[] waves, Coordinate coordinate, List<Double> vector, double factor) {
    for (int a = 0; a < 3; a++) {
      waves[coordinate.place(a)] = factor * vector.get(a);
    }
  }
}
