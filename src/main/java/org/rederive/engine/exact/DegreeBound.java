package org.rederive.engine.exact;

import java.util.List;
import org.rederive.evaluate.Input;
import org.rederive.number.Vector;
import org.rederive.program.Inputs;
import org.rederive.program.Program;

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
