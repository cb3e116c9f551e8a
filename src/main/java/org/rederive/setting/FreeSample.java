package org.rederive.setting;

import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Drawn;
import org.rederive.evaluate.DrawnInputs;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.RecordedDraws;
import org.rederive.hamiltonian.Diagonalisation;
import org.rederive.number.NumberSystem;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/** A sample that is nothing but arbitrary numbers: no spectrum has to be found. */
public interface FreeSample extends Sample {
  /** Where the numbers come from. */
  Draws draws();

  /** What symbols are, given the numbers. */
  <T> Interpretation<T> interpretation(Arbitrary<T> arbitrary, NumberSystem<T> numbers);

  private <T> Arbitrary<T> drawn(NumberSystem<T> numbers) {
    return new Drawn<>(numbers, draws(), structure().choices());
  }

  @Override
  default <T> Interpretation<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    return interpretation(drawn(numbers), numbers);
  }

  @Override
  default Interpretation<Node> recorded(Recorder<Input> recorder) {
    return interpretation(new RecordedDraws(recorder, structure().choices()), recorder);
  }

  @Override
  default <T> Inputs<Input, T> inputs(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    return new DrawnInputs<>(drawn(numbers));
  }
}
