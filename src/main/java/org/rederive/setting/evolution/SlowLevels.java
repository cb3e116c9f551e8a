package org.rederive.setting.evolution;

import java.util.List;
import java.util.Optional;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Interpretation;
import org.rederive.evolution.Precondition;
import org.rederive.evolution.SlowEvolution;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.setting.Approach;
import org.rederive.setting.Sample;
import org.rederive.setting.Trial;

/** A state under a Hamiltonian that changes at smaller and smaller rates. */
record SlowLevels(SlowEvolution evolution, Axes axes) implements Approach {
  /** Hamiltonians that are drawn; all statements of a document share them. */
  private static final int QUICK = 8;

  private static final int THOROUGH = 64;

  /** Hamiltonians without symmetry, with two to five levels. */
  static Approach.Drawn drawn(Trial trial) {
    Sampling sampling =
        new Sampling(
            trial.premises(), trial.axes().further(), List.of(HamiltonianClass.GENERIC), 2, 5);
    return new Approach.Drawn(
        "random H(ηt) with a gap in gain, and exact states",
        SlowEvolution.RATES,
        trial.thorough() ? THOROUGH : QUICK,
        index -> {
          Structure structure =
              Structure.of(sampling, trial.seed(), trial.document(), index).withoutMomenta();
          Draws draws = Draws.of(trial.seed(), trial.document(), index);
          return new SlowLevels(
              SlowEvolution.of(structure, draws, trial.known(), SlowEvolution.LONG), trial.axes());
        });
  }

  @Override
  public Sample.Label label() {
    return new Sample.Label(evolution.kind().word(), evolution.levels());
  }

  @Override
  public Interpretation<WithError> at(double rate) {
    return new BandInterpretation<>(evolution.at(rate), axes, false);
  }

  @Override
  public Optional<Interpretation<WithError>> finer(double rate) {
    return Optional.of(new BandInterpretation<>(evolution.finer(rate), axes, false));
  }

  @Override
  public List<Precondition> preconditions() {
    return evolution.preconditions();
  }
}
