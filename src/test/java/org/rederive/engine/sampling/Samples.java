package org.rederive.engine.sampling;

import java.util.List;
import org.rederive.evaluate.Alphabet;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.hamiltonian.BandInputs;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.BandSample;
import org.rederive.hamiltonian.BandSamples;
import org.rederive.hamiltonian.Diagonalisation;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.RecordedBands;
import org.rederive.hamiltonian.SampledBands;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.NumberSystem;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Recorder;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;

/** A random Hamiltonian with values for the letters of the {@link Alphabet}. */
record Samples(BandSample sample) implements Sample {

  /** Small Hamiltonians of some classes. */
  static SampleSource of(long seed, HamiltonianClass... classes) {
    Sampling sampling = new Sampling(Premises.NONE, 0, List.of(classes), 2, 3);
    BandSamples drawn = new BandSamples(sampling, seed, "laws", true);
    return index -> new Samples(drawn.at(index));
  }

  /** Hamiltonians without symmetry, whose eigenvectors are hardly ever badly conditioned. */
  static SampleSource generic(long seed) {
    return of(seed, HamiltonianClass.GENERIC);
  }

  private <T> SampledBands<T> bands(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    return new SampledBands<>(sample, numbers, diagonalisation);
  }

  @Override
  public <T> Interpretation<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    return new BandInterpretation<>(bands(numbers, diagonalisation), Alphabet.axes(), true);
  }

  @Override
  public Structure structure() {
    return sample.structure();
  }

  @Override
  public Interpretation<Node> recorded(Recorder<Input> recorder) {
    return new BandInterpretation<>(
        new RecordedBands(structure(), recorder), Alphabet.axes(), true);
  }

  @Override
  public <T> Inputs<Input, T> inputs(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    return new BandInputs<>(bands(numbers, diagonalisation));
  }

  @Override
  public Label label() {
    return new Label(sample.kind().word(), sample.bands());
  }
}
