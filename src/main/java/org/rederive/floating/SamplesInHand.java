package org.rederive.floating;

import java.util.HashMap;
import java.util.Map;
import org.rederive.algebra.Sized;
import org.rederive.meaning.Input;
import org.rederive.program.Inputs;

/**
 * Samples that are drawn and diagonalised once, to try many equations on them. For one thread.
 *
 * @see Trial
 */
public final class SamplesInHand {
  private final SampleSource source;
  private final Map<Long, Worlds> worlds = new HashMap<>();
  private final Map<Long, Inputs<Input, Sized>> inputs = new HashMap<>();

  /** Samples that nobody has asked for yet. */
  public SamplesInHand(SampleSource source) {
    this.source = source;
  }

  Worlds world(long index) {
    return worlds.computeIfAbsent(index, source::at);
  }

  Inputs<Input, Sized> inputs(long index) {
    return inputs.computeIfAbsent(
        index, i -> new PatientInputs(world(i).inputs(Sized.SYSTEM, new DoubleDiagonalisation())));
  }
}
