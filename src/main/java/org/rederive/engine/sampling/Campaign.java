package org.rederive.engine.sampling;

import java.util.ArrayList;
import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.evaluate.Comparison;
import org.rederive.result.NumericEvidence;
import org.rederive.setting.SampleSource;

/**
 * The samples of one statement, in chunks that know nothing of each other: a pure function (chunk)
 * → evidence. What chunks give is put together in the order of their numbers, so that the same
 * comes out however they are spread over threads or machines.
 */
public final class Campaign {
  private final List<SampledCheck> equations;
  private final long samples;

  private Campaign(List<SampledCheck> equations, long samples) {
    this.equations = equations;
    this.samples = samples;
  }

  /**
   * @param samples how many there are to draw
   */
  public static Campaign of(
      Derivation derivation, Statement statement, SampleSource source, long samples) {
    List<SampledCheck> equations =
        statement.equations().stream()
            .map(e -> new SampledCheck(Comparison.of(e, derivation.definitions()), source))
            .toList();
    return new Campaign(equations, samples);
  }

  /** How many chunks a number of samples makes. */
  public static long chunks(long samples) {
    return (samples + SampledCheck.CHUNK - 1) / SampledCheck.CHUNK;
  }

  /** Number of the first sample of a chunk. */
  static long first(long chunk) {
    return chunk * SampledCheck.CHUNK;
  }

  /** Number of the sample after the last one of a chunk, of so many. */
  static long end(long chunk, long samples) {
    return Math.min(samples, first(chunk + 1));
  }

  /** What the samples of a chunk say; for each sample the worst of the statement's equations. */
  public NumericEvidence chunk(long number) {
    List<Outcome> worst = equations.get(0).chunk(number, samples);
    for (SampledCheck equation : equations.subList(1, equations.size())) {
      List<Outcome> next = equation.chunk(number, samples);
      List<Outcome> merged = new ArrayList<>();
      for (int i = 0; i < worst.size(); i++) {
        merged.add(worse(worst.get(i), next.get(i)));
      }
      worst = merged;
    }
    return new Tally(worst).evidence();
  }

  private static Outcome worse(Outcome a, Outcome b) {
    int difference = a.severity() - b.severity();
    if (difference == 0) {
      return a.residual() >= b.residual() ? a : b;
    }
    return difference > 0 ? a : b;
  }
}
