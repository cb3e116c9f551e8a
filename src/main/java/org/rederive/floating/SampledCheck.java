package org.rederive.floating;

import java.util.ArrayList;
import java.util.List;
import org.rederive.floating.Outcome.Status;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.UnsupportedFormulaException;

/**
 * A sampling campaign as a pure function: (equation, range of sample numbers) → outcomes.
 *
 * <p>Samples are worked off in chunks that begin at multiples of {@link #CHUNK}, so that the same
 * outcomes come out however the range is cut into shards or spread over threads.
 */
public final class SampledCheck {
  /** Samples per chunk. */
  public static final int CHUNK = 50;

  /**
   * Refutations per chunk that are confirmed with more digits; later ones are told from doubles.
   */
  private static final int CONFIRMED = 2;

  private SampledCheck() {}

  /**
   * Outcomes of the samples of one chunk that are below a limit.
   *
   * @param chunk number of the chunk
   * @param limit number of samples in the campaign
   * @throws UnsupportedFormulaException if the setting gives some part of the equation no meaning
   */
  public static List<Outcome> chunk(
      Comparison comparison, SampleSource samples, long chunk, long limit) {
    SampleCheck check = new SampleCheck(comparison, samples);
    List<Outcome> outcomes = new ArrayList<>();
    int confirmed = 0;
    long end = Math.min(limit, (chunk + 1) * CHUNK);
    for (long index = chunk * CHUNK; index < end; index++) {
      Outcome outcome = check.check(index, confirmed < CONFIRMED);
      outcomes.add(outcome);
      confirmed += outcome.status() == Status.REFUTES ? 1 : 0;
    }
    return List.copyOf(outcomes);
  }
}
