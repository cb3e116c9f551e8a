package org.rederive.engine.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.evaluate.Comparison;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;

/**
 * A sampling campaign as a pure function: (equation, range of sample numbers) → outcomes.
 *
 * <p>Samples are worked off in chunks that begin at multiples of {@link #CHUNK}, so that the same
 * outcomes come out however the range is cut into shards or spread over threads. Within a chunk,
 * samples of the same structure run the same program side by side; programs are kept because they
 * cost more to make than to run.
 */
public final class SampledCheck {
  /** Samples per chunk: sixteen of each structure. */
  public static final int CHUNK = 240;

  /**
   * Refutations per chunk that are confirmed with more digits; later ones are told from doubles.
   */
  private static final int CONFIRMED = 2;

  private final Comparison comparison;
  private final SampleSource samples;
  private final Map<Structure, DoubleRuns> runs = new ConcurrentHashMap<>();

  /** A campaign for an equation. */
  public SampledCheck(Comparison comparison, SampleSource samples) {
    this.comparison = comparison;
    this.samples = samples;
  }

  /**
   * Outcomes of the samples of one chunk that are below a limit.
   *
   * @param chunk number of the chunk
   * @param limit number of samples in the campaign
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part of the
   *     equation no meaning
   */
  public List<Outcome> chunk(long chunk, long limit) {
    long first = chunk * CHUNK;
    List<Sample> drawn =
        LongStream.range(first, Math.min(limit, first + CHUNK)).mapToObj(samples::at).toList();
    List<Checked> checked = checked(drawn);
    List<Outcome> outcomes = new ArrayList<>();
    int confirmed = 0;
    for (int n = 0; n < drawn.size(); n++) {
      Outcome outcome =
          checked.get(n).check(first + n, comparison, drawn.get(n), confirmed < CONFIRMED);
      outcomes.add(outcome);
      confirmed += outcome.status() == Status.REFUTES ? 1 : 0;
    }
    return List.copyOf(outcomes);
  }

  // ---- doubles: samples of one structure together

  /** What doubles say of a sample. */
  private record Checked(DoubleRuns run, Residual residual, double condition) {
    Outcome check(long index, Comparison comparison, Sample sample, boolean escalate) {
      Recalculation again = new Recalculation(comparison, run.recording(), sample);
      return new SampleCheck(index, run.label(sample), condition, again).check(residual, escalate);
    }
  }

  private List<Checked> checked(List<Sample> drawn) {
    Map<Structure, List<Integer>> groups = new LinkedHashMap<>();
    for (int n = 0; n < drawn.size(); n++) {
      groups.computeIfAbsent(drawn.get(n).structure(), s -> new ArrayList<>()).add(n);
    }
    Checked[] checked = new Checked[drawn.size()];
    for (List<Integer> numbers : groups.values()) {
      List<Checked> group = together(numbers.stream().map(drawn::get).toList());
      for (int n = 0; n < numbers.size(); n++) {
        checked[numbers.get(n)] = group.get(n);
      }
    }
    return List.of(checked);
  }

  /** Samples of one structure. */
  private List<Checked> together(List<Sample> group) {
    DoubleRuns run = run(group.get(0));
    List<SampleLane> lanes = group.stream().map(run::lane).toList();
    List<Optional<Residual>> found = run.residuals(lanes);
    List<Checked> checked = new ArrayList<>();
    for (int n = 0; n < lanes.size(); n++) {
      Sample sample = group.get(n);
      SampleLane lane = lanes.get(n);
      Residual residual = found.get(n).orElseGet(() -> interpreted(sample, lane.eigenpairs()));
      checked.add(new Checked(run, residual, lane.condition()));
    }
    return checked;
  }

  private DoubleRuns run(Sample sample) {
    return runs.computeIfAbsent(sample.structure(), s -> DoubleRuns.of(comparison, sample));
  }

  /** The formula itself, where a program does not apply. */
  private Residual interpreted(Sample sample, ConditionNoted eigenpairs) {
    try {
      var interpretation = sample.in(WithError.SYSTEM, eigenpairs);
      return Residual.of(comparison.in(interpretation), WithError.SYSTEM);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return Residual.NONE;
    }
  }
}
