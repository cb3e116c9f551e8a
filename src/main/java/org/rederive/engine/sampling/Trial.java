package org.rederive.engine.sampling;

import java.util.stream.LongStream;
import org.rederive.evaluate.Comparison;

/** One equation on samples in hand, until one of them refutes it. For one thread. */
public final class Trial {
  private final SampleTrial trial;

  /** An equation that has not been tried yet. */
  public Trial(Comparison comparison) {
    this.trial = new SampleTrial(comparison);
  }

  /**
   * Whether some sample refutes; samples are drawn only until one does.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part of the
   *     equation no meaning
   */
  public boolean refuted(SamplesInHand samples, LongStream indices) {
    return indices.anyMatch(
        index -> trial.outcome(samples.interpretation(index), samples.inputs(index)).refutes());
  }
}
