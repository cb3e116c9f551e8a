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
    List<Node> outputs = new ArrayList<>(sides.differences(recorder));
    sides.left().forEach(outputs::addAll);
    sides.right().forEach(outputs::addAll);
    return new Differences(sides.components(), outputs);
  }
}
