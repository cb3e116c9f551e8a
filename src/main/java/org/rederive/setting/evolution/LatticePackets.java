package org.rederive.setting.evolution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.LimitParameter;
import org.rederive.document.LimitParameter.Place;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Interpretation;
import org.rederive.evolution.Amplification;
import org.rederive.evolution.Gauge;
import org.rederive.evolution.LatticeEvolution;
import org.rederive.evolution.LatticeEvolution.Setup;
import org.rederive.evolution.Precondition;
import org.rederive.evolution.Smallness;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.setting.Approach;
import org.rederive.setting.Sample;
import org.rederive.setting.Trial;

/**
 * A packet on a lattice as a field, a gradient or its width goes to zero.
 *
 * @param structure what its Hamiltonian is
 * @param where its place and gauge
 * @param values at which what the limit needs is measured
 */
record LatticePackets(
    LatticeEvolution evolution,
    Structure structure,
    List<String> where,
    List<Double> values,
    Axes axes)
    implements Approach {
  static final Place MAXIMUM = new Place("gain-maximum", "where the band is amplified most");
  private static final Place ANYWHERE = new Place("anywhere", "at any other point");
  private static final List<Place> PLACES = List.of(MAXIMUM, ANYWHERE);

  /** What goes to zero by what documents call it. */
  static final Map<LimitParameter, Smallness> ALONG = along();

  /** Packets that are drawn, at every place half as many. */
  private static final int QUICK = 8;

  /** As many at one place, if a statement is about one. */
  private static final int THOROUGH = 24;

  private static Map<LimitParameter, Smallness> along() {
    Map<LimitParameter, Smallness> along = new LinkedHashMap<>();
    along.put(
        new LimitParameter("field", "B", "magnetic field on a plane", true, PLACES),
        Smallness.FIELD);
    along.put(
        new LimitParameter("gradient", "g", "gradient of a parameter along a chain", true, PLACES),
        Smallness.GRADIENT);
    along.put(
        new LimitParameter("width", "σ", "width in momentum of a packet on a chain", false, PLACES),
        Smallness.WIDTH);
    along.put(new LimitParameter("size", "1/L", "inverse length of a whole chain"), Smallness.SIZE);
    return Collections.unmodifiableMap(along);
  }

  /**
   * Hamiltonians without symmetry with two and three bands, in all gauges. Packets at both places
   * take turns; a statement about one of them is tried on those at that place, so that all
   * statements of a document share what evolves.
   */
  static Approach.Drawn drawn(Trial trial) {
    Smallness small = Objects.requireNonNull(ALONG.get(trial.limit().parameter()));
    List<Double> values = small.values(trial.thorough());
    int first = trial.limit().place().map(PLACES::indexOf).orElse(0);
    int step = trial.limit().place().map(place -> PLACES.size()).orElse(1);
    return new Approach.Drawn(
        "random H on a lattice, and exact states",
        values,
        trial.thorough() ? THOROUGH : QUICK / step,
        index -> packet(trial, small, values, step * index + first));
  }

  private static LatticePackets packet(
      Trial trial, Smallness small, List<Double> values, long index) {
    int places = Math.max(1, trial.limit().parameter().places().size());
    boolean atMaximum = index % places == 0;
    Gauge gauge = Gauge.values()[(int) (index / 2 % Gauge.values().length)];
    // quickly, packets at both places share what is drawn
    long hamiltonian = trial.thorough() ? index : index / places;
    int bands = 2 + (int) (index / places % 2);
    Draws draws = Draws.of(trial.seed(), trial.document(), hamiltonian);
    Structure structure =
        new Structure(bands, 2, 1, trial.axes().further(), trial.premises(), draws);
    String place = atMaximum ? MAXIMUM.word() : ANYWHERE.word();
    List<String> where =
        places == 1
            ? List.of()
            : small == Smallness.FIELD ? List.of(place, gauge.words()) : List.of(place);
    return new LatticePackets(
        LatticeEvolution.of(
            new Setup(
                small,
                gauge,
                atMaximum,
                trial.thorough() || places == 1 ? Amplification.MODERATE : Amplification.STRONG),
            structure,
            draws,
            trial.known(),
            small.reach(trial.thorough())),
        structure,
        where,
        trial.limit().odd() ? ofBothSigns(values) : values,
        trial.axes());
  }

  private static List<Double> ofBothSigns(List<Double> values) {
    return values.stream().flatMap(value -> Stream.of(value, -value)).toList();
  }

  @Override
  public Sample.Label label() {
    HamiltonianClass kind =
        structure.premises().hamiltonians() == Premises.Symmetry.NORMAL
            ? HamiltonianClass.NORMAL
            : HamiltonianClass.GENERIC;
    return new Sample.Label(kind.word(), structure.bands());
  }

  @Override
  public Interpretation<WithError> at(double value) {
    return new BandInterpretation<>(evolution.at(value), axes, true);
  }

  @Override
  public Optional<Interpretation<WithError>> finer(double value) {
    return evolution.finer(value).map(bands -> new BandInterpretation<>(bands, axes, true));
  }

  @Override
  public double accuracy() {
    return evolution.accuracy(values);
  }

  @Override
  public List<Precondition> preconditions() {
    return evolution.preconditions(values);
  }
}
