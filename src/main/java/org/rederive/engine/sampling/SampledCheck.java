package org.rederive.engine.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Recording;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.program.Inputs;
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
    Map<Long, Sample> worlds = worlds(chunk * CHUNK, Math.min(limit, (chunk + 1) * CHUNK));
    Map<Long, ConditionNoted> eigenpairs = new TreeMap<>();
    worlds.keySet().forEach(index -> eigenpairs.put(index, new ConditionNoted()));
    Map<Long, Residual> residuals = residuals(worlds, eigenpairs);
    List<Outcome> outcomes = new ArrayList<>();
    int confirmed = 0;
    for (Map.Entry<Long, Sample> sample : worlds.entrySet()) {
      long index = sample.getKey();
      Residual residual = residuals.getOrDefault(index, Residual.NONE);
      double condition = noted(eigenpairs, index).worst();
      Outcome outcome =
          check(index, sample.getValue(), condition).check(residual, confirmed < CONFIRMED);
      outcomes.add(outcome);
      confirmed += outcome.status() == Status.REFUTES ? 1 : 0;
    }
    return List.copyOf(outcomes);
  }

  private SampleCheck check(long index, Sample sample, double condition) {
    Recalculation again = new Recalculation(comparison, run(sample).recording(), sample);
    return new SampleCheck(index, sample.label(), condition, again);
  }

  private Map<Long, Sample> worlds(long first, long end) {
    Map<Long, Sample> worlds = new TreeMap<>();
    for (long index = first; index < end; index++) {
      worlds.put(index, samples.at(index));
    }
    return worlds;
  }

  // ---- doubles: samples of one structure together

  private static ConditionNoted noted(Map<Long, ConditionNoted> eigenpairs, long index) {
    return Objects.requireNonNull(eigenpairs.get(index));
  }

  private Map<Long, Residual> residuals(
      Map<Long, Sample> worlds, Map<Long, ConditionNoted> eigenpairs) {
    Map<Structure, List<Long>> groups = new LinkedHashMap<>();
    worlds.forEach(
        (index, interpretation) ->
            groups.computeIfAbsent(interpretation.structure(), s -> new ArrayList<>()).add(index));
    Map<Long, Residual> residuals = new TreeMap<>();
    groups.values().forEach(indices -> addResiduals(indices, worlds, eigenpairs, residuals));
    return residuals;
  }

  private void addResiduals(
      List<Long> indices,
      Map<Long, Sample> worlds,
      Map<Long, ConditionNoted> eigenpairs,
      Map<Long, Residual> residuals) {
    List<Sample> group = indices.stream().map(worlds::get).toList();
    DoubleRuns run = run(group.get(0));
    List<Inputs<Input, WithError>> inputs =
        indices.stream()
            .map(
                index ->
                    inputs(Objects.requireNonNull(worlds.get(index)), noted(eigenpairs, index)))
            .toList();
    List<Optional<Residual>> found = run.residuals(inputs);
    for (int i = 0; i < indices.size(); i++) {
      Sample sample = group.get(i);
      ConditionNoted noted = noted(eigenpairs, indices.get(i));
      residuals.put(indices.get(i), found.get(i).orElseGet(() -> interpreted(sample, noted)));
    }
  }

  private DoubleRuns run(Sample sample) {
    return runs.computeIfAbsent(
        sample.structure(), s -> new DoubleRuns(Recording.of(comparison, sample::recorded)));
  }

  private static Inputs<Input, WithError> inputs(Sample sample, ConditionNoted eigenpairs) {
    return new PatientInputs(sample.inputs(WithError.SYSTEM, eigenpairs));
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
