package org.rederive.evolution;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.rederive.evaluate.Draws;
import org.rederive.formula.Quantity.Ends;
import org.rederive.formula.Quantity.ExactState;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.BandSource;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.Coordinate;
import org.rederive.number.WithError;

/** A packet on a lattice as something goes to zero, and its band at the centre of the packet. */
public final class LatticeEvolution {
  /** Times 1/gap that a packet evolves. */
  static final double LONG = 20;

  /** What is measured where no state is named. */
  private static final ExactState WHOLE = new ExactState(false, Ends.OPEN, Optional.empty());

  private static final ExactState RING = new ExactState(false, Ends.PERIODIC, Optional.empty());

  /** How far a state may be from an eigenstate that it should become. */
  private static final double SETTLED = 1e-8;

  /** How many widths from the packet's path the lattice ends. */
  private static final double MARGIN = 6;

  /** The part that a state may keep of other bands. */
  private static final double FORGOTTEN = 1e-8;

  private static final double ROUNDING = 1e-13;

  /** How often a lattice is made larger. */
  private static final int LARGER = 2;

  /** What is left of a start that was nearly that of the band is less. Not derived. */
  private static final double COARSE = 1e-11;

  /** The weight that the outermost sites may have. */
  private static final double EDGE = 1e-7;

  /** The part of the band's energy that may be beyond its expansion. */
  private static final double TAIL = 1e-9;

  /**
   * What decides everything about a packet.
   *
   * @param small what goes to zero
   * @param gauge of a field
   * @param atMaximum whether it starts where the band is amplified most
   * @param amplified how much more than the others
   */
  public record Setup(Smallness small, Gauge gauge, boolean atMaximum, Amplification amplified) {}

  private final Setup setup;
  private final BandMesh mesh;
  private final double gap;
  private final Expansion energy;
  private final List<Double> start;
  private final Structure structure;
  private final Draws draws;
  private final Measurements known;
  private final Reach reach;

  /**
   * How far a packet evolves.
   *
   * @param gaps how long, in units of 1/gap
   * @param margin how many widths from its path the lattice ends
   * @param edge the weight on the outermost sites for which a larger lattice is taken
   */
  public record Reach(double gaps, double margin, double edge) {
    /** As far as is needed, with a start that is forgotten to rounding. */
    public static final Reach ENOUGH = new Reach(1.5 * LONG, MARGIN + 2, 1e-12);

    /** As far as is seen in a moment. */
    public static final Reach QUICK = new Reach(LONG, MARGIN + 1, 1e-9);

    /** As far as is needed where more costs too much. */
    public static final Reach WIDE = new Reach(LONG, MARGIN, EDGE);

    /** As far as is needed where a packet hardly moves. */
    public static final Reach CLOSE = new Reach(LONG, MARGIN - 0.5, EDGE);

    /** A lattice that is as large as is said, even if that is too small. */
    public Reach(double gaps, double margin) {
      this(gaps, margin, Double.POSITIVE_INFINITY);
    }
  }

  private LatticeEvolution(
      Setup setup,
      BandMesh mesh,
      Structure structure,
      Draws draws,
      Measurements known,
      Reach reach) {
    this.setup = setup;
    this.structure = structure;
    this.draws = draws;
    this.known = known;
    this.reach = reach;
    this.mesh = mesh;
    this.gap = mesh.gap();
    this.energy = mesh.energy();
    this.start = setup.atMaximum() ? mesh.mostAmplified() : generic();
  }

  /**
   * A packet under a Hamiltonian that is drawn at random.
   *
   * @param known what was measured before, under the same draws
   */
  public static LatticeEvolution of(
      Setup setup, Structure structure, Draws draws, Measurements known, Reach reach) {
    return known.once(
        LatticeEvolution.class,
        List.of(draws, setup, reach, structure.bands(), structure.premises()),
        () -> {
          BandMesh mesh =
              known.once(
                  BandMesh.class,
                  hamiltonian(setup, structure, draws),
                  () -> mesh(setup, structure, draws));
          return new LatticeEvolution(setup, mesh, structure, draws, known, reach);
        });
  }

  /**
   * A packet under a Hamiltonian that is given.
   *
   * @param plain periodic in both coordinates of phase space; one band is lifted
   * @param draws of everything else
   */
  public static LatticeEvolution of(Setup setup, BlochHamiltonian plain, Draws draws, Reach reach) {
    BandMesh mesh =
        PhaseSpace.of(
            plain, Coordinate.MOMENTUM.place(0), setup.small().second(), setup.amplified());
    Structure structure = new Structure(plain.size(), 2, 1, 0, Premises.NONE, draws);
    return new LatticeEvolution(setup, mesh, structure, draws, new Measurements(), reach);
  }

  private static BandMesh mesh(Setup setup, Structure structure, Draws draws) {
    int bands = structure.bands();
    int first = Coordinate.MOMENTUM.place(0);
    int second = setup.small().second();
    return structure.premises().hamiltonians() == Premises.Symmetry.NORMAL
        ? PhaseSpace.drawNormal(bands, first, second, draws, setup.amplified(), TAIL)
        : PhaseSpace.draw(bands, first, second, draws, setup.amplified(), TAIL);
  }

  private List<Double> generic() {
    return List.of(Math.PI + draws.coarse("start a"), Math.PI + draws.coarse("start b"));
  }

  /** The band at the centre of the packet, and what is measured in it. */
  public BandSource<WithError> at(double value) {
    return bands(value, reach.margin());
  }

  /** The same on a larger lattice, where this is another state and not too expensive. */
  public Optional<BandSource<WithError>> finer(double value) {
    return setup.small().hasLarger()
        ? Optional.of(bands(value, reach.margin() + 2))
        : Optional.empty();
  }

  private BandSource<WithError> bands(double value, double margin) {
    Measured whole = seen(value, margin, WHOLE);
    Geometry geometry = geometry(value);
    List<Double> momentum =
        setup.small().fills() ? List.of(start.get(0), 0.0, 0.0) : boxed(whole.momentum());
    BandSample sample =
        new BandSample(
            HamiltonianClass.GENERIC,
            structure,
            local(geometry),
            new BandSample.Coordinates(List.of(momentum), boxed(whole.centre())),
            draws,
            Optional.empty());
    return new PacketBands(
        sample, state -> seen(value, margin, state.orElse(WHOLE)), geometry.gauge(), value);
  }

  private static List<Double> boxed(double[] vector) {
    return List.of(vector[0], vector[1], vector[2]);
  }

  private Geometry geometry(double value) {
    return setup.small().geometry(value, start, setup.gauge().matrix(draws));
  }

  private BlochHamiltonian local(Geometry geometry) {
    return new BlochHamiltonian(
        structure.bands(),
        mesh.space().hamiltonian().terms().stream()
            .map(term -> geometry.local(term, setup.small().second()))
            .toList());
  }

  private Measured seen(double value, double margin, ExactState state) {
    return Measured.of(
        known.numbers(
            "lattice",
            List.of(
                draws,
                setup,
                reach,
                structure.bands(),
                structure.premises(),
                value,
                margin,
                state.ends(),
                state.projected()),
            () -> measured(value, margin, state).numbers()));
  }

  private Measured measured(double value, double margin, ExactState state) {
    Geometry geometry = geometry(value);
    LatticeState whole = evolved(value, margin, state.ends(), geometry);
    LatticeState seen =
        projector(state.projected()).map(p -> p.on(geometry).of(whole)).orElse(whole);
    seen.scale(1 / Math.sqrt(seen.square()), 0);
    return Measured.of(mesh.space(), energy, geometry, seen);
  }

  /**
   * On a lattice that is larger each time, until the packet stays away from its ends, unless it is
   * to fill the lattice.
   */
  private LatticeState evolved(double value, double margin, Ends ends, Geometry geometry) {
    LatticeState state = evolvedOnce(value, margin, ends, geometry);
    int larger = setup.small().fills() ? 0 : LARGER;
    for (int n = 1; n <= larger && Measured.edge(state) > reach.edge(); n++) {
      state = evolvedOnce(value, margin * (1 << n), ends, geometry);
    }
    return state;
  }

  private LatticeState evolvedOnce(double value, double margin, Ends ends, Geometry geometry) {
    Evolving.Start from = new Evolving.Start(mesh, start, duration(), margin, ends);
    return setup.small().evolving(value, from, geometry).evolved();
  }

  private Optional<Expansion> projector(boolean projected) {
    return projected
        ? Optional.of(
            known.once(Expansion.class, hamiltonian(setup, structure, draws), mesh::projector))
        : Optional.empty();
  }

  /** All that decides about the Hamiltonian: packets at several places share it. */
  private static List<Object> hamiltonian(Setup setup, Structure structure, Draws draws) {
    return List.of(
        draws, setup.small(), setup.amplified(), structure.bands(), structure.premises());
  }

  private double duration() {
    return reach.gaps() / Math.max(gap, setup.amplified().gap());
  }

  /**
   * How well the energy is known beside itself at values of what goes to zero: at best to a
   * thousand units of rounding, less well as long as the start is not forgotten, or the band is
   * rough where the packet has come to, or the lattice cannot be made larger to see what is lost at
   * its ends.
   */
  public double accuracy(List<Double> values) {
    if (!setup.small().hasLarger()) {
      return COARSE;
    }
    double rough = values.stream().mapToDouble(this::roughness).max().orElse(0);
    return Math.max(ROUNDING, Math.max(rough, Math.min(COARSE, forgotten())));
  }

  private double roughness(double value) {
    return known.once(
        Double.class,
        List.of(draws, setup, reach, structure.bands(), structure.premises(), value),
        () -> {
          Measured packet = seen(value, reach.margin(), WHOLE);
          double b = setup.small().second(value, start.get(1), packet);
          double spread = 1 / (2 * setup.small().width(value));
          return mesh.roughness(energy, packet.momentum()[0], b, spread);
        });
  }

  /** What is left of the start. */
  private double forgotten() {
    return Math.exp(-gap * duration());
  }

  /** What the limit needs, as it was measured at values of what goes to zero. */
  public List<Precondition> preconditions(List<Double> values) {
    Precondition amplified = Precondition.atLeast("imaginary gap", gap, setup.amplified().gap());
    Precondition smooth = Precondition.atMost("roughness of the band", energy.tail(), TAIL);
    if (setup.small().fills()) {
      double open = most(values, WHOLE, Measured::spread);
      double closed = most(values, RING, Measured::spread);
      return List.of(
          amplified, Precondition.atMost("transient", Math.max(open, closed), SETTLED), smooth);
    }
    return List.of(
        amplified,
        Precondition.atMost("transient", forgotten(), FORGOTTEN),
        Precondition.atMost("edge weight", most(values, WHOLE, Measured::edge), EDGE),
        smooth);
  }

  private double most(List<Double> values, ExactState state, ToDoubleFunction<Measured> what) {
    return values.stream()
        .mapToDouble(value -> what.applyAsDouble(seen(value, reach.margin(), state)))
        .max()
        .orElse(0);
  }
}
