package org.rederive.setting;

import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.DrawnInputs;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.NumberSource;
import org.rederive.hamiltonian.Diagonalisation;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.number.NumberSystem;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/** A setting in which everything is arbitrary numbers: no spectrum has to be found. */
public interface FreeSetting extends Setting {
  /** What a sample is, in words. */
  Sample.Label label(Structure structure);

  /** The shape of a sample. */
  default Structure structure(Sampling sampling, long seed, String statement, long index) {
    return Structure.of(sampling, seed, statement, index);
  }

  @Override
  default SampleSource samples(Sampling sampling, Axes axes, long seed, String statement) {
    return index ->
        new Free(
            this,
            sampling.draws(seed, statement, index),
            structure(sampling, seed, statement, index),
            axes);
  }

  @Override
  default Sample written(WrittenSample sample, Axes axes) {
    return new Free(this, sample.numbers(), sample.structure(), axes);
  }

  /**
   * A sample of such a setting.
   *
   * @param source where the numbers come from
   */
  record Free(FreeSetting setting, NumberSource source, Structure structure, Axes axes)
      implements Sample {
    private <T> Arbitrary<T> drawn(NumberSystem<T> numbers) {
      return source.in(numbers, structure.choices());
    }

    @Override
    public <T> Interpretation<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return setting.arbitrary(drawn(numbers), numbers, structure, axes);
    }

    @Override
    public Interpretation<Node> recorded(Recorder<Input> recorder) {
      return setting.arbitrary(structure, axes, recorder, structure.choices());
    }

    @Override
    public <T> Inputs<Input, T> inputs(
        NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
      return new DrawnInputs<>(drawn(numbers));
    }

    @Override
    public Label label() {
      return setting.label(structure);
    }
  }
}
