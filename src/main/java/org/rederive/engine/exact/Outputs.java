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
    List<Node> differences = new ArrayList<>();
    for (int i = 0; i < sides.left().get(0).size(); i++) {
      Node left = total(sides.left(), i, recorder);
      differences.add(recorder.subtract(left, total(sides.right(), i, recorder)));
    }
    List<Node> terms = new ArrayList<>();
    sides.left().forEach(terms::addAll);
    sides.right().forEach(terms::addAll);
    return new Outputs(differences, terms);
  }

  private static Node total(List<List<Node>> terms, int component, Recorder<Input> recorder) {
    Node sum = recorder.zero();
    for (List<Node> term : terms) {
      sum = component < term.size() ? recorder.add(sum, term.get(component)) : sum;
    }
    return sum;
  }

  /** All of them, differences first. */
  List<Node> all() {
    List<Node> all = new ArrayList<>(differences);
    all.addAll(terms);
    return all;
  }
}
