package org.rederive.engine.sampling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Recording;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.setting.Sample;

/**
 * One equation on samples, one by one, with the same bounds as a campaign; a refutation that is
 * clear in doubles is not confirmed with more digits. For one thread.
 */
public final class Trial {
  private static final Residual NONE = new Residual(Double.NaN, Double.NaN, Double.NaN);

  private final Comparison comparison;
  private final Map<Structure, DoubleRuns> runs = new HashMap<>();

  /** An equation that has not been tried yet. */
  public Trial(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * Whether some sample refutes; samples are drawn only until one does.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part of the
   *     equation no meaning
   */
  public boolean refuted(SamplesInHand samples, LongStream indices) {
    return indices.anyMatch(index -> refutes(status(samples, index)));
  }

  private static boolean refutes(Status status) {
    return status == Status.REFUTES || status == Status.REFUTES_IN_DOUBLES;
  }

  private Status status(SamplesInHand samples, long index) {
    Sample interpretation = samples.interpretation(index);
    DoubleRuns run =
        runs.computeIfAbsent(
            interpretation.structure(),
            s -> new DoubleRuns(Recording.of(comparison, interpretation::recorded)));
    Residual residual =
        run.residuals(List.of(samples.inputs(index)))
            .get(0)
            .orElseGet(() -> interpreted(interpretation));
    Recalculation again = new Recalculation(comparison, run.recording(), interpretation);
    return new SampleCheck(index, interpretation.label(), 1, again).check(residual, false).status();
  }

  private Residual interpreted(Sample sample) {
    try {
      var interpretation = sample.in(WithError.SYSTEM, new DoubleDiagonalisation());
      return Residual.of(comparison.in(interpretation), WithError.SYSTEM);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return NONE;
    }
  }
}
