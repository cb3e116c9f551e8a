package org.rederive.evaluate;

import org.rederive.program.Node;
import org.rederive.program.Recorder;

/**
 * Arbitrary numbers as inputs of a program.
 *
 * @param recorder what writes the program down
 * @param choices what labels stand for; part of the program's shape
 */
public record RecordedDraws(Recorder<Input> recorder, Choices choices) implements Arbitrary<Node> {

  @Override
  public Node complex(Name name) {
    return recorder.input(new Input.Draw(Input.Kind.COMPLEX, name));
  }

  @Override
  public Node real(Name name) {
    return recorder.realInput(new Input.Draw(Input.Kind.REAL, name));
  }

  @Override
  public Node factor(Name name) {
    return recorder.input(new Input.Draw(Input.Kind.FACTOR, name));
  }

  @Override
  public int choose(Label label, int bound) {
    return choices.choose(label, bound);
  }
}
