package org.rederive.engine.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rederive.document.Derivation;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Interpretation;
import org.rederive.evolution.Measurements;
import org.rederive.evolution.Precondition;
import org.rederive.evolution.SlowEvolution;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.result.Convergence.Line;
import org.rederive.result.Convergence.Shape;
import org.rederive.setting.Approach;
import org.rederive.setting.Sample;
import org.rederive.setting.Settings;

/** A state that has not forgotten its start says nothing about what it becomes. */
class ShortEvolutionTest {
  private static final String DOCUMENT =
      """
      ---
      id: gain
      title: gain of a level
      source: { paper: "none", equation: "1" }
      setting: levels
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`t`$ | time | time |
      | $`n`$ | band | the level |
      | $`H(t)`$, $`H`$ | Hamiltonian in time | any |
      | $`\\Psi`$ | exact state | a solution |
      | $`\\varepsilon_n`$ | energy | energy |

      <!-- rederive: claim gain limit=rate order=1 -->
      ```math
      \\langle H \\rangle_\\Psi = \\varepsilon_n
      ```
      """;

  @Test
  void tooShortATimeIsNotReachedWhateverTheDifferencesDo() {
    int converged = 0;
    for (int index = 0; index < 8; index++) {
      assertEquals(Shape.NOT_REACHED, line(index, 2).shape(1));
      assertEquals("transient", line(index, 2).missed().get(0).what());
      converged += line(index, SlowEvolution.LONG).shape(1) == Shape.AS_CLAIMED ? 1 : 0;
    }
    assertTrue(converged >= 6, converged + " of 8");
  }

  @Test
  void theErrorOfTheEvolutionIsMeasured() {
    Line line = line(0, SlowEvolution.LONG);
    assertTrue(line.trend().floor() < 1e-9, "floor " + line.trend().floor());
  }

  private static Line line(int index, double gaps) {
    Derivation derivation = Settings.of(Map.of("gain.md", DOCUMENT)).derivations().get(0);
    List<Compared> equations =
        derivation.statements().get(0).equations().stream()
            .map(e -> new Compared(Comparison.of(e, derivation.definitions()), false))
            .toList();
    Axes axes = Axes.of(derivation.symbols());
    Sampling sampling =
        new Sampling(derivation.premises(), 0, List.of(HamiltonianClass.GENERIC), 2, 4);
    Structure structure = Structure.of(sampling, 1, "gain", index).withoutMomenta();
    SlowEvolution evolution =
        SlowEvolution.of(structure, Draws.of(1, "gain", index), new Measurements(), gaps);
    return ApproachCheck.of(equations, SlowEvolution.RATES, new Evolved(evolution, axes));
  }

  private record Evolved(SlowEvolution evolution, Axes axes) implements Approach {
    @Override
    public Sample.Label label() {
      return new Sample.Label("generic", evolution.levels());
    }

    @Override
    public Interpretation<WithError> at(double value) {
      return new BandInterpretation<>(evolution.at(value), axes, false);
    }

    @Override
    public Optional<Interpretation<WithError>> finer(double value) {
      return Optional.of(new BandInterpretation<>(evolution.finer(value), axes, false));
    }

    @Override
    public List<Precondition> preconditions() {
      return evolution.preconditions();
    }
  }
}
