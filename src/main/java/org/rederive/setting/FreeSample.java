package org.rederive.setting;

import org.rederive.evaluate.Arbitrary;
import org.rederive.evaluate.Drawn;
import org.rederive.evaluate.DrawnInputs;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.RecordedDraws;
import org.rederive.evaluate.World;
import org.rederive.hamiltonian.Diagonalisation;
import org.rederive.number.NumberSystem;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/** A sample that is nothing but arbitrary numbers: no spectrum has to be found. */
public interface FreeSample extends Worlds {
  /** Where the numbers come from. */
  Draws draws();

  /** What symbols are, given the numbers. */
  <T> World<T> world(Arbitrary<T> arbitrary, NumberSystem<T> numbers);

  private <T> Arbitrary<T> drawn(NumberSystem<T> numbers) {
    return new Drawn<>(numbers, draws(), structure().choices());
  }

  @Override
  default <T> World<T> in(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    return world(drawn(numbers), numbers);
  }

  @Override
  default World<Node> recorded(Recorder<Input> recorder) {
    return world(new RecordedDraws(recorder, structure().choices()), recorder);
  }

  @Override
  default <T> Inputs<Input, T> inputs(NumberSystem<T> numbers, Diagonalisation<T> diagonalisation) {
    return new DrawnInputs<>(drawn(numbers));
  }
}
