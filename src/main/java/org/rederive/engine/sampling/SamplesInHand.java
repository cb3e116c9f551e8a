package org.rederive.engine.sampling;

import java.util.HashMap;
import java.util.Map;
import org.rederive.evaluate.Input;
import org.rederive.number.WithError;
import org.rederive.program.Inputs;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;

/**
 * Samples that are drawn and diagonalised once, to try many equations on them. For one thread.
 *
 * @see Trial
 */
public final class SamplesInHand {
  private final SampleSource source;
  private final Map<Long, Sample> worlds = new HashMap<>();
  private final Map<Long, Inputs<Input, WithError>> inputs = new HashMap<>();

  /** Samples that nobody has asked for yet. */
  public SamplesInHand(SampleSource source) {
    this.source = source;
  }

  Sample interpretation(long index) {
    return worlds.computeIfAbsent(index, source::at);
  }

  Inputs<Input, WithError> inputs(long index) {
    return inputs.computeIfAbsent(index, i -> SampleTrial.inputs(interpretation(i)));
  }
}
