package org.rederive.engine.exact;

import java.util.ArrayList;
import java.util.List;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Sides;
import org.rederive.program.Node;
import org.rederive.program.Recorder;

/**
 * What a check computes.
 *
 * @param differences left − right for each component
 * @param terms the components of all terms
 */
record Outputs(List<Node> differences, List<Node> terms) {
  Outputs {
    differences = List.copyOf(differences);
    terms = List.copyOf(terms);
  }

  static Outputs of(Sides<Node> sides, Recorder<Input> recorder) {
    List<Node> terms = new ArrayList<>();
    sides.left().forEach(terms::addAll);
    sides.right().forEach(terms::addAll);
    return new Outputs(sides.differences(recorder), terms);
  }

  /** All of them, differences first. */
  List<Node> all() {
    List<Node> all = new ArrayList<>(differences);
    all.addAll(terms);
    return all;
  }
}
