package org.rederive.engine.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Recording;
import org.rederive.hamiltonian.BandLayout;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.program.Lane;
import org.rederive.program.Machine;
import org.rederive.setting.Sample;

/** One equation, recorded for one structure, on samples of that structure in doubles. */
final class DoubleRuns {
  private final Recording recording;
  private final Optional<BandLayout> layout;
  private final Machine<Input> machine;
  private final boolean ofHamiltonians;

  private DoubleRuns(Recording recording, Optional<BandLayout> layout) {
    this.recording = recording;
    this.layout = layout;
    this.machine = new Machine<>(recording.program());
    this.ofHamiltonians = WrittenSample.isOfHamiltonians(recording.program());
  }

  /**
   * Of samples, which may compute in arrays where they are drawn.
   *
   * @param any one of them
   */
  static DoubleRuns of(Comparison comparison, Sample any) {
    Recording recording = Recording.of(comparison, any::recorded);
    return new DoubleRuns(recording, any.layout(recording.program()));
  }

  /** The equation as a program. */
  Recording recording() {
    return recording;
  }

  /** Words that describe what the equation sees of a sample. */
  Sample.Label label(Sample sample) {
    return sample.label(ofHamiltonians);
  }

  /** A sample as one of those that run side by side. */
  SampleLane lane(Sample sample) {
    return new SampleLane(sample, layout);
  }

  /**
   * The residual of each sample; empty where a number that the program takes to be zero is not, so
   * that the formula has to be interpreted anew.
   */
  List<Optional<Residual>> residuals(List<? extends Lane<Input>> samples) {
    Machine<Input>.Results results = machine.run(samples);
    SidesInLanes sides = new SidesInLanes(recording, results);
    List<Optional<Residual>> residuals = new ArrayList<>();
    for (int sample = 0; sample < samples.size(); sample++) {
      residuals.add(
          results.guarded(sample) ? Optional.of(sides.residual(sample)) : Optional.empty());
    }
    return residuals;
  }
}
