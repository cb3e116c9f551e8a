package org.rederive.engine.sampling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Recording;
import org.rederive.evaluate.Sides;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.program.Inputs;
import org.rederive.program.Lane;
import org.rederive.setting.Sample;

/**
 * One equation on single samples, with the same bounds as a campaign; a refutation that is clear in
 * doubles is not confirmed with more digits. For one thread.
 */
public final class SampleTrial {
  private final Comparison comparison;
  private final Map<Structure, DoubleRuns> runs = new HashMap<>();

  /** An equation that has not been tried yet. */
  SampleTrial(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * The equation as a program for samples of this structure.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part of the
   *     equation no meaning
   */
  Recording recording(Sample sample) {
    return run(sample).recording();
  }

  /** How many digits the equation needs on a sample. */
  Saturation saturation(Sample sample) {
    return new Saturation(comparison, recording(sample), sample);
  }

  /**
   * What a sample says about the equation.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part of the
   *     equation no meaning
   */
  Outcome outcome(Sample sample) {
    try {
      return outcome(sample, inputs(sample));
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return check(sample, Residual.NONE);
    }
  }

  /**
   * Both sides in doubles, as the program computes them.
   *
   * @throws DegenerateSpectrumException if two eigenvalues cannot be told apart
   * @throws ArithmeticException if something is divided by zero
   */
  public Sides<WithError> sides(Sample sample) {
    Recording recording = recording(sample);
    return recording.sides(recording.program().run(WithError.SYSTEM, inputs(sample)));
  }

  Outcome outcome(Sample sample, Inputs<Input, WithError> inputs) {
    Residual residual =
        run(sample).residuals(List.of(Lane.of(inputs))).get(0).orElseGet(() -> interpreted(sample));
    return check(sample, residual);
  }

  static Inputs<Input, WithError> inputs(Sample sample) {
    return new PatientInputs(sample.inputs(WithError.SYSTEM, new DoubleDiagonalisation()));
  }

  private Outcome check(Sample sample, Residual residual) {
    Recalculation again = new Recalculation(comparison, recording(sample), sample);
    return new SampleCheck(0, run(sample).label(sample), 1, again).check(residual, false);
  }

  private DoubleRuns run(Sample sample) {
    return runs.computeIfAbsent(sample.structure(), s -> DoubleRuns.of(comparison, sample));
  }

  private Residual interpreted(Sample sample) {
    try {
      var interpretation = sample.in(WithError.SYSTEM, new DoubleDiagonalisation());
      return Residual.of(comparison.in(interpretation), WithError.SYSTEM);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return Residual.NONE;
    }
  }
}
