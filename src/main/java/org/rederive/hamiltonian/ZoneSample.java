package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Drawn;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.ZoneGrid;
import org.rederive.hamiltonian.RecordedZoneBands.AtMomentum;
import org.rederive.number.Coordinate;
import org.rederive.number.WithError;
import org.rederive.program.Inputs;
import org.rederive.program.Lane;
import org.rederive.program.Machine;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * Periodic Hamiltonians whose bands stay apart all over the zone, and what integrals over it are
 * summed on. For one thread.
 *
 * <p>Momenta have three components, each from 0 to 2π; the Hamiltonian depends on the first one or
 * two of them.
 */
public final class ZoneSample {
  /** Momenta at which a program runs side by side. */
  private static final int TOGETHER = 96;

  private final Draws draws;
  private final Structure structure;
  private final boolean integers;
  private final List<Double> centre;
  private final Map<Site, SeparateBands> hamiltonians = new HashMap<>();
  private final Map<Site, BlochHamiltonian> others = new HashMap<>();

  private ZoneSample(Draws draws, Structure structure, boolean integers) {
    this.draws = draws;
    this.structure = structure;
    this.integers = integers;
    this.centre =
        List.of(draws.coarse("centre.x"), draws.coarse("centre.y"), draws.coarse("centre.z"));
  }

  /**
   * What is drawn for a document with so many bands.
   *
   * @param premises what is assumed
   * @param further number of coordinates beside a momentum, a position, a time and a strength
   * @param bands number of bands
   * @param dimension number of components of k on which Hamiltonians depend
   * @param integers whether their first bands have integers, and sets of bands have a sum of them
   * @param draws for everything that is drawn by name
   */
  public static ZoneSample of(
      Premises premises, int further, int bands, int dimension, boolean integers, Draws draws) {
    Choices choices = integers ? new OneOfTwo(draws) : draws;
    Structure structure = new Structure(bands, dimension, 1, further, premises, choices);
    return new ZoneSample(draws, structure, integers);
  }

  /** Sets with one of the first two bands, whose integers are 1 and −1, and not with the other. */
  private record OneOfTwo(Choices any) implements Choices {
    @Override
    public int choose(Label label, int bound) {
      int chosen = any.choose(label, bound);
      return label instanceof Label.Bands && bound > 2 ? Label.Bands.withOneOfTwo(chosen) : chosen;
    }
  }

  private int bands() {
    return structure.bands();
  }

  /** Number of components of the momentum on which Hamiltonians depend. */
  public int dimension() {
    return structure.dimension();
  }

  /**
   * Everything where integrals over the zone are sums over a grid, whose origin is random.
   *
   * @param count momenta along each component
   * @param gauge how eigenvectors are changed everywhere
   * @throws DegenerateSpectrumException if bands do not stay apart
   */
  public Interpretation<WithError> on(int count, Axes axes, Gauge gauge) {
    Grid grid = new Grid(count, axes, gauge);
    return grid.at(0);
  }

  /** A change of gauge that is smooth all over the zone, and need not be periodic. */
  public enum Gauge {
    /** None. */
    AS_DRAWN,
    /** By the exponential of a polynomial. */
    CHANGED;

    /** What was drawn, changed near the momentum of a source. */
    <T> Frame.Gauge<T> of(Thing gauge, Frame.Gauge<T> drawn, BandSource<T> source) {
      SmoothGauge<T> smooth = new SmoothGauge<>(source);
      return this == AS_DRAWN ? drawn : smooth.times(drawn, smooth.of(gauge));
    }
  }

  /** The grid, with everything at its points as soon as that is asked for. */
  private final class Grid implements ZoneGrid<WithError> {
    private final int count;
    private final Axes axes;
    private final Gauge gauge;
    private final List<Double> offset;
    private final List<Interpretation<WithError>> points = new ArrayList<>();
    private final List<Inputs<Input, WithError>> inputs = new ArrayList<>();

    Grid(int count, Axes axes, Gauge gauge) {
      this.count = count;
      this.axes = axes;
      this.gauge = gauge;
      this.offset = new ArrayList<>();
      for (int a = 0; a < 3; a++) {
        offset.add(draws.stream("origin " + a + " of grid " + count).nextDouble());
      }
      for (int number = 0; number < size(); number++) {
        ZoneBands source = new ZoneBands(ZoneSample.this, momentum(number), number, gauge);
        inputs.add(new AtMomentum(source, number));
        points.add(new BandInterpretation<>(source, this.axes, this));
      }
    }

    private List<Double> momentum(int number) {
      List<Double> k = new ArrayList<>();
      int rest = number;
      for (int a = 0; a < 3; a++) {
        boolean along = a < structure.dimension();
        k.add(2 * Math.PI * (along ? rest % count + offset.get(a) : offset.get(a)) / count);
        rest = along ? rest / count : rest;
      }
      return k;
    }

    @Override
    public int size() {
      return structure.dimension() == 1 ? count : count * count;
    }

    @Override
    public Interpretation<WithError> at(int number) {
      return points.get(number);
    }

    @Override
    public Interpretation<Node> recorded(Recorder<Input> recorder) {
      BandSource<Node> anywhere = new RecordedZoneBands(structure, recorder, gauge);
      return new BandInterpretation<>(anywhere, axes, true);
    }

    @Override
    public Optional<WithError> sum(Program<Input> program) {
      Machine<Input> machine = new Machine<>(program);
      List<WithError> values = new ArrayList<>();
      for (int first = 0; first < size(); first += TOGETHER) {
        List<Lane<Input>> some =
            inputs.subList(first, Math.min(size(), first + TOGETHER)).stream()
                .map(Lane::of)
                .toList();
        Machine<Input>.Results results = machine.run(some);
        for (int n = 0; n < some.size(); n++) {
          if (!results.guarded(n)) {
            return Optional.empty();
          }
          values.add(results.output(0, n));
        }
      }
      return Optional.of(sum(values));
    }

    /** By halves, in which errors grow least. */
    private static WithError sum(List<WithError> values) {
      int middle = values.size() / 2;
      return middle == 0
          ? values.get(0)
          : WithError.SYSTEM.add(
              sum(values.subList(0, middle)), sum(values.subList(middle, values.size())));
    }

    /** Of a zone in three dimensions, along which not all functions change. */
    @Override
    public WithError weight() {
      return WithError.exact(Math.pow(2 * Math.PI, 3) / size(), 0);
    }
  }

  // ---- what is drawn once for all momenta

  Draws draws() {
    return draws;
  }

  Structure structure() {
    return structure;
  }

  List<Double> at(List<Double> momentum) {
    return BandSample.point(momentum, centre);
  }

  List<Double> centre() {
    return centre;
  }

  StateSpace<WithError> space() {
    return StateSpace.of(
        structure, WithError.SYSTEM, new Drawn<>(WithError.SYSTEM, draws, structure.choices()));
  }

  BlochHamiltonian function(Site site) {
    if (site.operator().law() == Site.Law.HAMILTONIAN) {
      return separate(site).hamiltonian();
    }
    boolean hermitian = site.operator().law() == Site.Law.HERMITIAN;
    return others.computeIfAbsent(
        site, s -> SeparateBands.operator(wanted(s), hermitian, stream(s)));
  }

  /**
   * A Hamiltonian whose bands stay apart.
   *
   * @throws DegenerateSpectrumException if none is met
   */
  SeparateBands separate(Site site) {
    SeparateBands known = hamiltonians.get(site);
    if (known == null) {
      known = SeparateBands.draw(wanted(site), stream(site)).under(structure.premises());
      hamiltonians.put(site, known);
    }
    return known;
  }

  private SeparateBands.Wanted wanted(Site site) {
    List<Integer> places = structure.places(site.operator());
    List<Integer> beside = places.stream().filter(place -> !isMomentum(place)).toList();
    return new SeparateBands.Wanted(
        structure.premises().hamiltonians(),
        bands(),
        places.size() - beside.size(),
        beside,
        BandSample.point(List.of(0.0, 0.0, 0.0), centre),
        integers);
  }

  private static boolean isMomentum(int place) {
    return place < Coordinate.MOMENTUM.place(2) + 1;
  }

  private SplittableRandom stream(Site site) {
    return draws.stream("operator " + site.operator().law() + " " + site);
  }
}
