package org.rederive.engine.limit;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Interpretation;
import org.rederive.evolution.Amplification;
import org.rederive.evolution.ClosedPath;
import org.rederive.evolution.ClosedPath.Along;
import org.rederive.evolution.Gauge;
import org.rederive.evolution.LatticeEvolution;
import org.rederive.evolution.LatticeEvolution.Reach;
import org.rederive.evolution.LatticeEvolution.Setup;
import org.rederive.evolution.Precondition;
import org.rederive.evolution.SlowEvolution;
import org.rederive.evolution.Smallness;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.BandSource;
import org.rederive.number.Coordinate;
import org.rederive.number.WithError;
import org.rederive.setting.Approach;
import org.rederive.setting.Sample;

/**
 * A Hamiltonian that a test gives, as something goes to zero.
 *
 * @param values of that
 * @param bands number of bands
 * @param source what evolved
 * @param measured what the limit needs
 * @param zone whether there is a zone
 */
record Evolved(
    List<Double> values,
    int bands,
    DoubleFunction<BandSource<WithError>> source,
    Supplier<List<Precondition>> measured,
    boolean zone,
    Axes axes)
    implements Approach {
  private static final Draws DRAWS = Draws.of(1, "evolved", 0);

  /** What changes beside what does not, where one band is amplified strongly. */
  private static final double CHANGE = 0.2;

  /** Levels that change slowly. */
  static Evolved levels(SmallHamiltonian h, Axes axes) {
    SlowEvolution slow = SlowEvolution.of(h.at(1, Coordinate.TIME.place(0)), DRAWS);
    return new Evolved(SlowEvolution.RATES, h.bands(), slow::at, slow::preconditions, false, axes);
  }

  /** A closed path. */
  static Evolved path(SmallHamiltonian h, Along along, Axes axes) {
    ClosedPath path = ClosedPath.of(h.at(1, Coordinate.TIME.place(0)), DRAWS);
    return new Evolved(
        along.halved(), h.bands(), x -> path.at(along, x), path::preconditions, false, axes);
  }

  /** A packet on a chain with a gradient. */
  static Evolved chain(SmallHamiltonian h, boolean atMaximum, Axes axes) {
    int[] places = {Coordinate.MOMENTUM.place(0), Coordinate.CENTRE.place(0)};
    return packet(h, places, Smallness.GRADIENT, atMaximum, axes);
  }

  /** A packet on a plane in a field. */
  static Evolved plane(SmallHamiltonian h, boolean atMaximum, Axes axes) {
    int[] places = {Coordinate.MOMENTUM.place(0), Coordinate.MOMENTUM.place(1)};
    return packet(h, places, Smallness.FIELD, atMaximum, axes);
  }

  private static Evolved packet(
      SmallHamiltonian h, int[] places, Smallness small, boolean atMaximum, Axes axes) {
    Setup setup = new Setup(small, Gauge.ANY, atMaximum, Amplification.STRONG);
    LatticeEvolution packet = LatticeEvolution.of(setup, h.at(CHANGE, places), DRAWS, Reach.CLOSE);
    List<Double> values = small.values(false);
    return new Evolved(
        values, h.bands(), packet::at, () -> packet.preconditions(values), true, axes);
  }

  @Override
  public Sample.Label label() {
    return new Sample.Label("given", bands);
  }

  @Override
  public Interpretation<WithError> at(double value) {
    return new BandInterpretation<>(source.apply(value), axes, zone);
  }

  @Override
  public Optional<Interpretation<WithError>> finer(double value) {
    return Optional.empty();
  }

  @Override
  public List<Precondition> preconditions() {
    return measured.get();
  }
}
