package org.rederive.program;

import java.util.ArrayList;
import java.util.List;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/**
 * A straight-line calculation: every step uses results of earlier ones, nothing branches.
 *
 * @param <K> names of inputs
 * @param steps the operations in order
 * @param inputs names of the inputs, in the order in which steps refer to them
 * @param constants the constants likewise
 * @param solves the linear systems likewise
 * @param outputs the steps whose results are wanted
 * @param guards what must vanish or be small
 */
public record Program<K>(
    List<Step> steps,
    List<K> inputs,
    List<Constant> constants,
    List<Solve<K>> solves,
    List<Integer> outputs,
    List<Guard> guards) {
  public Program {
    steps = List.copyOf(steps);
    inputs = List.copyOf(inputs);
    constants = List.copyOf(constants);
    solves = List.copyOf(solves);
    outputs = List.copyOf(outputs);
    guards = List.copyOf(guards);
  }

  /** Whether its outputs are rational functions of its inputs and of π. */
  public boolean isRational() {
    return steps.stream()
        .noneMatch(
            s -> s.operation() == Operation.EXPONENTIAL || s.operation() == Operation.LOGARITHM);
  }

  /** What stands in its exponents, each once. */
  public Program<K> exponents() {
    List<Integer> exponents =
        steps.stream()
            .filter(s -> s.operation() == Operation.EXPONENTIAL)
            .map(Step::x)
            .distinct()
            .toList();
    List<Guard> vanishing = guards.stream().filter(guard -> !guard.bounded()).toList();
    return new Program<>(steps, inputs, constants, solves, exponents, vanishing);
  }

  /**
   * The outputs over any number system.
   *
   * @throws GuardException if a number that has to vanish does not
   * @throws ArithmeticException if a number that is inverted is zero
   */
  public <T> List<T> run(NumberSystem<T> numbers, Inputs<K, T> values) {
    Run<K, T> run = new Run<>(this, numbers, values);
    List<T> results = run.results();
    for (Guard guard : guards) {
      if (!guard.isMet(numbers, results.get(guard.value()), results.get(guard.beside()))) {
        throw new GuardException();
      }
    }
    return outputs.stream().map(results::get).toList();
  }

  /** One run over one number system. */
  private record Run<K, T>(
      Program<K> program, NumberSystem<T> numbers, Inputs<K, T> values, List<T> done) {

    Run(Program<K> program, NumberSystem<T> numbers, Inputs<K, T> values) {
      this(program, numbers, values, new ArrayList<>(program.steps().size()));
    }

    List<T> results() {
      List<Vector<T>> solutions = new ArrayList<>();
      for (Step step : program.steps()) {
        if (step.operation() == Operation.SOLVE) {
          solutions.add(solution(program.solves().get(step.x())));
          done.add(numbers.zero());
        } else if (step.operation() == Operation.COMPONENT) {
          done.add(solutions.get(step.x()).at(step.y()));
        } else {
          done.add(result(step));
        }
      }
      return done;
    }

    private Vector<T> solution(Solve<K> solve) {
      List<Integer> source = solve.source();
      return values.solve(
          solve.key(), solve.row(), Vector.of(source.size(), i -> done.get(source.get(i))));
    }

    private T result(Step step) {
      return switch (step.operation()) {
        case INPUT -> values.value(program.inputs().get(step.x()));
        case CONSTANT -> constant(program.constants().get(step.x()));
        case PI -> numbers.pi();
        case ADD -> numbers.add(done.get(step.x()), done.get(step.y()));
        case SUBTRACT -> numbers.subtract(done.get(step.x()), done.get(step.y()));
        case NEGATE -> numbers.negate(done.get(step.x()));
        case MULTIPLY -> numbers.multiply(done.get(step.x()), done.get(step.y()));
        case ADD_PRODUCT ->
            numbers.addProduct(done.get(step.x()), done.get(step.y()), done.get(step.z()));
        case INVERSE -> numbers.inverse(done.get(step.x()));
        case CONJUGATE -> numbers.conjugate(done.get(step.x()));
        case EXPONENTIAL -> numbers.exp(done.get(step.x()));
        case LOGARITHM -> numbers.log(done.get(step.x()));
        case SOLVE, COMPONENT -> throw new IllegalStateException("not arithmetic: " + step);
      };
    }

    private T constant(Constant c) {
      boolean whole = c.im() == 0 && c.re() == Math.rint(c.re()) && Math.abs(c.re()) < 1e15;
      return whole ? numbers.of((long) c.re()) : numbers.of(c.re(), c.im());
    }
  }
}
