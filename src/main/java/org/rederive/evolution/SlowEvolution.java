package org.rederive.evolution;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.evaluate.Draws;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.BandSource;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;

/**
 * A state under a Hamiltonian H(ηt) that changes more and more slowly: where it started is long
 * forgotten, as far as the imaginary gap tells.
 */
public final class SlowEvolution {
  /** Rates η, each half of the one before. */
  public static final List<Double> RATES =
      IntStream.rangeClosed(5, 9).mapToObj(n -> Math.scalb(1.0, -n)).toList();

  /** Times 1/gap that a state evolves; e^{−36} is below rounding. */
  public static final double LONG = 36;

  /** The gap that is asked for, in units of the size of H. */
  private static final double GAP = 0.5;

  /** The part of its start that a state may keep. */
  private static final double FORGOTTEN = 1e-9;

  /** h: the error of a step is measured, see {@link #bands}. */
  private static final double STEP = 0.0625;

  private final SlowFamily family;
  private final Structure structure;
  private final Draws draws;
  private final Measurements known;
  private final double gaps;

  private SlowEvolution(
      SlowFamily family, Structure structure, Draws draws, Measurements known, double gaps) {
    this.family = family;
    this.structure = structure;
    this.draws = draws;
    this.known = known;
    this.gaps = gaps;
  }

  /**
   * A Hamiltonian, drawn at random.
   *
   * @param structure how many levels
   * @param draws of the sample
   * @param known what was drawn and has evolved before, under the same draws
   * @param gaps how long states evolve, in units of 1/gap
   */
  public static SlowEvolution of(
      Structure structure, Draws draws, Measurements known, double gaps) {
    double reach = reach(gaps);
    SlowFamily family =
        known.once(
            SlowFamily.class,
            List.of(structure.bands(), draws, reach),
            () -> SlowFamily.draw(structure.bands(), draws, reach, GAP));
    return new SlowEvolution(family, structure, draws, known, gaps);
  }

  /**
   * A Hamiltonian that is given.
   *
   * @param plain periodic in time; what changes is made small, and one level is lifted
   * @param draws of everything else
   */
  public static SlowEvolution of(BlochHamiltonian plain, Draws draws) {
    Structure structure = new Structure(plain.size(), 0, 1, 0, Premises.NONE, draws);
    SlowFamily family = SlowFamily.of(plain, reach(LONG));
    return new SlowEvolution(family, structure, draws, new Measurements(), LONG);
  }

  /** How far back ηt goes. */
  private static double reach(double gaps) {
    return RATES.get(0) * gaps / GAP;
  }

  /** The class of its Hamiltonian. */
  public HamiltonianClass kind() {
    return HamiltonianClass.GENERIC;
  }

  /** Its number of levels. */
  public int levels() {
    return structure.bands();
  }

  /** The Hamiltonian at a rate, its levels and what has become of the state. */
  public BandSource<WithError> at(double rate) {
    return bands(rate, STEP);
  }

  /** The same with half the step. */
  public BandSource<WithError> finer(double rate) {
    return bands(rate, STEP / 2);
  }

  private BandSource<WithError> bands(double rate, double step) {
    BandSample sample =
        new BandSample(
            kind(),
            structure,
            family.atRate(rate),
            new BandSample.Coordinates(List.of(List.of(0.0, 0.0, 0.0)), List.of(0.0, 0.0, 0.0)),
            draws,
            Optional.empty());
    return new SlowBands(sample, seen(rate, step), rate);
  }

  private State seen(double rate, double step) {
    return State.of(
        known.numbers(
            "slow state",
            List.of(structure.bands(), draws, gaps, rate, step),
            () -> evolved(rate, step).numbers()));
  }

  private State evolved(double rate, double step) {
    double from = -duration();
    Driven driven = time -> family.at(rate * time);
    State start = AmplifiedLevel.of(driven.at(from)).state();
    return new MagnusEvolution(driven, step).evolved(start, from, 0);
  }

  private double duration() {
    return gaps / Math.max(family.gap(), GAP);
  }

  /** What the limit needs, as it was measured. */
  public List<Precondition> preconditions() {
    return List.of(
        Precondition.atLeast("imaginary gap", family.gap(), GAP),
        Precondition.atMost("transient", Math.exp(-family.gap() * duration()), FORGOTTEN));
  }
}
