package org.rederive.engine.exact;

import java.util.List;
import java.util.Optional;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.Vector;
import org.rederive.program.Inputs;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/** Compares both sides of an equation at random points, each in a random prime field. */
public final class ExactCheck {
  private static final int MOST_ATTEMPTS = 8;

  private final Comparison comparison;
  private final ArbitraryInterpretation interpretation;
  private final Draws draws;

  /**
   * @param draws where the points come from
   */
  public ExactCheck(Comparison comparison, ArbitraryInterpretation interpretation, Draws draws) {
    this.comparison = comparison;
    this.interpretation = interpretation;
    this.draws = draws;
  }

  /**
   * Checks the equation for all that its free labels can stand for.
   *
   * @param points number of random points for each
   * @throws UnsupportedFormulaException if the setting gives some part no meaning
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
   * @throws UnsupportedFormulaException if the setting gives some part no meaning
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
    Outputs outputs =
        Outputs.of(comparison.in(interpretation.recorded(recorder, assignment)), recorder);
    Program<Input> program = recorder.program(outputs.all());
    boolean empty = outputs.terms().stream().allMatch(recorder::isZero);
    return run(program, outputs.differences().size(), points, assignment, empty);
  }

  private ExactResult run(
      Program<Input> program, int differences, int points, Assignment assignment, boolean empty) {
    FieldMachine machine = new FieldMachine(program);
    int singular = 0;
    int valid = 0;
    boolean zero = true;
    for (int attempt = 0; valid < points && attempt < points * MOST_ATTEMPTS; attempt++) {
      try {
        long[] outputs = machine.run(point(assignment, attempt));
        zero &= vanish(outputs, 0, differences);
        requireZero(outputs, program.outputs().size());
        valid++;
      } catch (ArithmeticException divisionByZero) {
        singular++;
      }
    }
    return new ExactResult(valid, singular, !zero, empty, bound(program, differences), valid == 0);
  }

  /** What diverges unless some number vanishes has no value, and so is not refuted. */
  private static void requireZero(long[] outputs, int guards) {
    if (!vanish(outputs, guards, outputs.length)) {
      throw new UnsupportedFormulaException("a number that has to vanish does not");
    }
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

  /**
   * Bounds the degree of the outputs of a program in its inputs and their conjugates, and their
   * coefficients.
   */
  record DegreeBound(Program<Input> program) implements Inputs<Input, Degree> {

    /** The numerators of some steps, written over common denominators. */
    Bound of(List<Integer> steps) {
      Program<Input> wanted =
          new Program<>(
              program.steps(),
              program.inputs(),
              program.constants(),
              program.solves(),
              steps,
              List.of());
      return wanted.run(new Degrees(), this).stream().map(Bound::of).reduce(Bound.NONE, Bound::or);
    }

    @Override
    public Degree value(Input key) {
      return Degree.VARIABLE;
    }

    @Override
    public Vector<Degree> solve(Input key, boolean row, Vector<Degree> source) {
      throw new IllegalArgumentException("not rational: the linear system " + key);
    }
  }
}
