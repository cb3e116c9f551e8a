package org.rederive.setting.band;

import java.util.List;
import java.util.stream.IntStream;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Interpretation;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.BandSamples;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.NarrowBands;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Sampling;
import org.rederive.number.WithError;
import org.rederive.setting.Approach;
import org.rederive.setting.Sample;
import org.rederive.setting.Trial;

/** Packets of any width around the same point of the same Hamiltonian. */
record NarrowPackets(BandSample sample, Axes axes) implements Approach {
  /** Hamiltonians that are drawn; so few that half of them still refute together. */
  private static final int QUICK = 8;

  private static final int THOROUGH = 16;

  /** Widths σ, each half of the one before; powers of two, so that momenta are exact. */
  private static final List<Double> WIDTHS =
      IntStream.rangeClosed(7, 11).mapToObj(n -> Math.scalb(1.0, -n)).toList();

  /** Hamiltonians without symmetry, with two or three bands. */
  static Approach.Drawn drawn(Premises premises, Trial trial) {
    Axes axes = trial.axes();
    Sampling sampling =
        new Sampling(premises, axes.further(), List.of(HamiltonianClass.GENERIC), 2, 3);
    BandSamples samples = new BandSamples(sampling, trial.seed(), trial.statement(), true);
    return new Approach.Drawn(
        "random H and Gaussian packets",
        WIDTHS,
        trial.thorough() ? THOROUGH : QUICK,
        index -> new NarrowPackets(samples.at(index), axes));
  }

  @Override
  public Sample.Label label() {
    return new Sample.Label(sample.kind().word(), sample.bands());
  }

  @Override
  public Interpretation<WithError> at(double width) {
    return new BandInterpretation<>(
        new NarrowBands<>(sample, width, WithError.SYSTEM, new DoubleDiagonalisation()),
        axes,
        true);
  }
}
