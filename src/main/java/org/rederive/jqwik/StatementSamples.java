package org.rederive.jqwik;

import java.util.List;
import java.util.Set;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.sampling.WrittenTrials;
import org.rederive.evaluate.Input;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Site;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;

/**
 * Samples of a statement: Hamiltonians of every class that its document speaks about, with all else
 * that it needs.
 */
final class StatementSamples {
  private StatementSamples() {}

  /** Samples that shrink through those that say something: jqwik looks for ways around others. */
  static WrittenArbitrary<DrawnSample> of(
      Derivation derivation, Statement statement, int fewest, int most) {
    WrittenTrials subject = new WrittenTrials(derivation, statement);
    Simplification ways = new Simplification(new Tried(subject), fewest);
    return new WrittenArbitrary<>(
        new Simpler.Meaning<>(
            ways, sample -> new DrawnSample(subject, sample), DrawnSample::isAsClearAs),
        most);
  }

  /** What samples of a statement may be. */
  private record Tried(WrittenTrials subject) implements Simplification.Samples {
    @Override
    public List<HamiltonianClass> classes() {
      return subject.classes();
    }

    @Override
    public List<Structure> shapes(int bands) {
      return subject.shapes(bands);
    }

    @Override
    public Set<Input.Draw> numbers(WrittenSample sample) {
      return subject.numbers(sample);
    }

    @Override
    public Set<Site> operators(WrittenSample sample) {
      return subject.operators(sample);
    }
  }
}
