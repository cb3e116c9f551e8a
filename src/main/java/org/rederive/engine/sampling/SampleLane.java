package org.rederive.engine.sampling;

import java.util.List;
import java.util.Optional;
import org.rederive.evaluate.Input;
import org.rederive.hamiltonian.BandLane;
import org.rederive.hamiltonian.BandLayout;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.number.WithError;
import org.rederive.program.Lane;
import org.rederive.program.Lanes;
import org.rederive.program.Solve;
import org.rederive.setting.Sample;

/**
 * A sample beside others: in arrays where that is possible, and number by number where it is not or
 * where one of its numbers has no value.
 */
final class SampleLane implements Lane<Input> {
  private final Sample sample;
  private final ConditionNoted eigenpairs = new ConditionNoted();
  private Optional<BandLane> arrays;
  private Lane<Input> source;

  SampleLane(Sample sample, Optional<BandLayout> layout) {
    this.sample = sample;
    this.arrays = layout.map(sample::lane);
    this.source = arrays.<Lane<Input>>map(lane -> lane).orElseGet(this::patient);
  }

  private Lane<Input> patient() {
    return Lane.of(new PatientInputs(sample.inputs(WithError.SYSTEM, eigenpairs)));
  }

  @Override
  public void inputs(List<Input> keys, Lanes to, int lane) {
    try {
      source.inputs(keys, to, lane);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      arrays = Optional.empty();
      source = patient();
      source.inputs(keys, to, lane);
    }
  }

  @Override
  public void solve(Solve<Input> system, Lanes right, Lanes solution, int lane) {
    source.solve(system, right, solution, lane);
  }

  /** Whether all its numbers have values and stand in arrays. */
  boolean isInArrays() {
    return arrays.isPresent();
  }

  /** How badly conditioned the worst eigenvector was that was needed; 1 if none was. */
  double condition() {
    return Math.max(eigenpairs.worst(), arrays.map(BandLane::condition).orElse(1.0));
  }

  /** Eigenpairs of the sample, which note their condition here. */
  ConditionNoted eigenpairs() {
    return eigenpairs;
  }
}
