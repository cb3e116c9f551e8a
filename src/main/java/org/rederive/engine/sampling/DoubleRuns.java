package org.rederive.engine.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Recording;
import org.rederive.number.WithError;
import org.rederive.program.Inputs;
import org.rederive.program.Machine;

/** One equation, recorded for one structure, on samples of that structure in doubles. */
final class DoubleRuns {
  private final Recording recording;
  private final Machine<Input> machine;

  DoubleRuns(Recording recording) {
    this.recording = recording;
    this.machine = new Machine<>(recording.program());
  }

  /** The equation as a program. */
  Recording recording() {
    return recording;
  }

  /**
   * The residual of each sample; empty where a number that the program takes to be zero is not, so
   * that the formula has to be interpreted anew.
   */
  List<Optional<Residual>> residuals(List<Inputs<Input, WithError>> samples) {
    Machine<Input>.Results results = machine.run(samples);
    List<Optional<Residual>> residuals = new ArrayList<>();
    for (int sample = 0; sample < samples.size(); sample++) {
      residuals.add(
          results.guarded(sample) ? Optional.of(residual(results, sample)) : Optional.empty());
    }
    return residuals;
  }

  private Residual residual(Machine<Input>.Results results, int sample) {
    List<WithError> outputs = new ArrayList<>();
    for (int n = 0; n < recording.program().outputs().size(); n++) {
      outputs.add(results.output(n, sample));
    }
    return Residual.of(recording.sides(outputs), WithError.SYSTEM);
  }
}
