package org.rederive.engine.proof;

import java.util.ArrayList;
import java.util.List;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Sides;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/**
 * What a proof computes.
 *
 * @param components how many components both sides have
 * @param outputs left − right for each component and, after them, the components of all terms
 */
public record Differences(int components, List<Node> outputs) {
  public Differences {
    outputs = List.copyOf(outputs);
  }

  public static Differences of(Sides<Node> sides, Recorder<Input> recorder) {
    List<Node> outputs = new ArrayList<>();
    int components = sides.left().get(0).size();
    for (int i = 0; i < components; i++) {
      Node left = total(sides.left(), i, recorder);
      outputs.add(recorder.subtract(left, total(sides.right(), i, recorder)));
    }
    sides.left().forEach(outputs::addAll);
    sides.right().forEach(outputs::addAll);
    return new Differences(components, outputs);
  }

  private static Node total(List<List<Node>> terms, int component, Recorder<Input> recorder) {
    Node sum = recorder.zero();
    for (List<Node> term : terms) {
      sum = component < term.size() ? recorder.add(sum, term.get(component)) : sum;
    }
    return sum;
  }
}
