package org.rederive.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.engine.exact.Writing.Written;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Input;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.number.Vector;
import org.rederive.program.GuardException;
import org.rederive.program.Inputs;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * Whether an equation is true by construction: once definitions and assumptions are put in, both
 * sides are one and the same expression, with nothing left to carry out on the way from one to the
 * other, and no number can make them differ.
 */
public final class Construction {
  private Construction() {}

  /**
   * Whether the sides are the same for all that free labels can stand for. Where every term is zero
   * from the start, that is something said only by an equation whose one side is the number 0.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public static boolean of(
      Equation equation,
      Map<Declaration, Definition> definitions,
      ArbitraryInterpretation interpretation) {
    boolean agree = WrittenOperations.agree(equation, definitions);
    boolean ofZero = claimsZero(equation);
    if (!agree && !ofZero) {
      return false;
    }
    Comparison comparison = Comparison.of(equation, definitions);
    boolean empty = true;
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      Recorder<Input> recorder = new Recorder<>();
      var outputs =
          Outputs.of(comparison.in(interpretation.recorded(recorder, assignment)), recorder);
      if (!same(recorder.program(outputs.differences()))) {
        return false;
      }
      empty &= outputs.terms().stream().allMatch(recorder::isZero);
      next = assignment.next();
    }
    return empty ? ofZero : agree;
  }

  /** Whether it is claimed of something that it is zero. */
  private static boolean claimsZero(Equation equation) {
    return equation.claimsZero() && (speaks(equation.left()) || speaks(equation.right()));
  }

  private static boolean speaks(Formula side) {
    return side.anyMatch(node -> node instanceof Formula.Symbol || !node.labels().isEmpty());
  }

  private static boolean same(Program<Input> program) {
    Writing writing = new Writing();
    try {
      return program.run(writing, new Symbols(writing)).stream().allMatch(Written::isZero);
    } catch (GuardException | ArithmeticException noValue) {
      return false;
    }
  }

  /** Every input is a symbol. */
  private record Symbols(Writing writing) implements Inputs<Input, Written> {
    @Override
    public Written value(Input key) {
      return writing.factor(key);
    }

    @Override
    public Vector<Written> solve(Input key, boolean row, Vector<Written> source) {
      List<Written> right = new ArrayList<>();
      for (int i = 0; i < source.size(); i++) {
        right.add(source.at(i));
      }
      return Vector.of(source.size(), i -> writing.factor(List.of("solution", key, row, right, i)));
    }
  }
}
