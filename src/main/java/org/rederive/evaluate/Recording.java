package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * Both sides of an equation as a program.
 *
 * @param program computes the components of all terms
 * @param left for each term of the left side, which outputs its components are
 * @param right the same for the right side
 * @param rounds whether something is in it of which nothing is exact
 */
public record Recording(
    Program<Input> program, List<List<Integer>> left, List<List<Integer>> right, boolean rounds) {
  public Recording {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /**
   * Evaluates an equation once, over a recorder.
   *
   * @param interpretation makes the interpretation whose numbers are the recorder's inputs
   * @throws UnsupportedFormulaException if the setting gives some part no meaning
   */
  public static Recording of(
      Comparison comparison, Function<Recorder<Input>, Interpretation<Node>> interpretation) {
    Recorder<Input> recorder = new Recorder<>();
    Sides<Node> sides = comparison.in(interpretation.apply(recorder));
    List<Node> outputs = new ArrayList<>();
    List<List<Integer>> left = numbered(sides.left(), outputs);
    List<List<Integer>> right = numbered(sides.right(), outputs);
    return new Recording(recorder.program(outputs), left, right, comparison.rounds());
  }

  private static List<List<Integer>> numbered(List<List<Node>> terms, List<Node> outputs) {
    List<List<Integer>> numbers = new ArrayList<>();
    for (List<Node> term : terms) {
      List<Integer> own = new ArrayList<>();
      for (Node component : term) {
        own.add(outputs.size());
        outputs.add(component);
      }
      numbers.add(List.copyOf(own));
    }
    return numbers;
  }

  /** Both sides, from the outputs of a run. */
  public <T> Sides<T> sides(List<T> outputs) {
    return new Sides<>(picked(left, outputs), picked(right, outputs));
  }

  private static <T> List<List<T>> picked(List<List<Integer>> terms, List<T> outputs) {
    return terms.stream().map(term -> term.stream().map(outputs::get).toList()).toList();
  }
}
