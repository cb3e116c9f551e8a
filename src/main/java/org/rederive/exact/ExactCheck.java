package org.rederive.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.meaning.Assignment;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.Draws;
import org.rederive.meaning.Input;
import org.rederive.meaning.SpectralWorld;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/** Compares both sides of an equation at random points, each in a random prime field. */
public final class ExactCheck {
  private static final int MOST_ATTEMPTS = 8;

  private final Comparison comparison;
  private final SpectralWorld world;
  private final Draws draws;

  /**
   * @param draws where the points come from
   */
  public ExactCheck(Comparison comparison, SpectralWorld world, Draws draws) {
    this.comparison = comparison;
    this.world = world;
    this.draws = draws;
  }

  /**
   * Checks the equation for all that its free labels can stand for.
   *
   * @param points number of random points for each
   * @throws org.rederive.meaning.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public ExactResult at(int points) {
    ExactResult result = ExactResult.NOTHING;
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      result = result.and(at(points, assignment));
      next = assignment.next();
    }
    return result;
  }

  /**
   * Whether the equation fails at a random point for something that its free labels can stand for;
   * looks no further than the first such point.
   *
   * @throws org.rederive.meaning.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public boolean fails() {
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      if (at(1, assignment).refuted()) {
        return true;
      }
      next = assignment.next();
    }
    return false;
  }

  private ExactResult at(int points, Assignment assignment) {
    Recorder<Input> recorder = new Recorder<>();
    var sides = comparison.in(world.recorded(recorder, assignment));
    List<Node> differences = new ArrayList<>();
    List<Node> terms = new ArrayList<>();
    for (int i = 0; i < sides.left().get(0).size(); i++) {
      Node left = total(sides.left(), i, recorder);
      differences.add(recorder.subtract(left, total(sides.right(), i, recorder)));
    }
    sides.left().forEach(terms::addAll);
    sides.right().forEach(terms::addAll);
    List<Node> outputs = new ArrayList<>(differences);
    outputs.addAll(terms);
    Program<Input> program = recorder.program(outputs);
    return run(program, differences.size(), points, assignment);
  }

  private static Node total(List<List<Node>> terms, int component, Recorder<Input> recorder) {
    Node sum = recorder.zero();
    for (List<Node> term : terms) {
      sum = component < term.size() ? recorder.add(sum, term.get(component)) : sum;
    }
    return sum;
  }

  private ExactResult run(
      Program<Input> program, int differences, int points, Assignment assignment) {
    FieldMachine machine = new FieldMachine(program);
    int singular = 0;
    int valid = 0;
    boolean zero = true;
    boolean vacuous = true;
    for (int attempt = 0; valid < points && attempt < points * MOST_ATTEMPTS; attempt++) {
      try {
        long[] outputs = machine.run(point(assignment, attempt));
        zero &= vanish(outputs, 0, differences);
        zero &= vanish(outputs, program.outputs().size(), outputs.length);
        vacuous &= vanish(outputs, differences, program.outputs().size());
        valid++;
      } catch (ArithmeticException divisionByZero) {
        singular++;
      }
    }
    return new ExactResult(
        valid, singular, !zero, vacuous, bound(program, differences), machine.size(), valid == 0);
  }

  private RandomPoint point(Assignment assignment, int attempt) {
    return RandomPoint.of(Draws.of(draws.seed(), assignment.toString(), attempt));
  }

  private static boolean vanish(long[] outputs, int from, int to) {
    for (int n = from; n < to; n++) {
      if (outputs[n] != 0) {
        return false;
      }
    }
    return true;
  }

  private static Bound bound(Program<Input> program, int differences) {
    return new DegreeBound(program).of(program.outputs().subList(0, differences));
  }
}
