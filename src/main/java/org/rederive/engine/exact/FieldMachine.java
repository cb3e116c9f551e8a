package org.rederive.engine.exact;

import java.util.Arrays;
import java.util.List;
import org.rederive.evaluate.Input;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;
import org.rederive.program.Constant;
import org.rederive.program.Guard;
import org.rederive.program.Operation;
import org.rederive.program.Program;
import org.rederive.program.Step;

/**
 * Runs a program in a prime field.
 *
 * <p>Each step has two halves, its value and its conjugate. The conjugate of a sum or a product is
 * made of the conjugates of its parts, so that conjugation costs nothing, and only the halves that
 * an output depends on are computed.
 */
final class FieldMachine {
  private static final Operation[] OPERATIONS = Operation.values();

  private final Program<Input> program;

  /** Place of the value of each step and, beside it, of its conjugate; −1 if nobody needs it. */
  private final int[] places;

  /** Four numbers for each half that is computed: operation and operands. */
  private final int[] code;

  private final int size;

  /**
   * @throws IllegalArgumentException if the program has exponentials or linear systems
   */
  FieldMachine(Program<Input> program) {
    this.program = program;
    boolean[] needed = needed(program);
    this.places = new int[needed.length];
    this.code = new int[4 * needed.length];
    this.size = placed(needed);
  }

  /** Which halves the outputs and guards depend on, in one walk backwards. */
  private static boolean[] needed(Program<Input> program) {
    boolean[] needed = new boolean[2 * program.steps().size()];
    program.outputs().forEach(output -> needed[2 * output] = true);
    vanishing(program).forEach(guard -> needed[2 * guard.value()] = true);
    for (int half = needed.length - 1; half >= 0; half--) {
      Step step = program.steps().get(half / 2);
      int side = half % 2 ^ (step.operation() == Operation.CONJUGATE ? 1 : 0);
      int[] operands = {step.x(), step.y(), step.z()};
      for (int i = 0; needed[half] && i < step.arity(); i++) {
        needed[2 * operands[i] + side] = true;
      }
    }
    return needed;
  }

  private int placed(boolean[] needed) {
    Arrays.fill(places, -1);
    int next = 0;
    for (int half = 0; half < needed.length; half++) {
      Step step = program.steps().get(half / 2);
      int side = half % 2;
      if (needed[half] && step.operation() == Operation.CONJUGATE) {
        places[half] = places[2 * step.x() + 1 - side];
      } else if (needed[half]) {
        places[half] = next;
        write(4 * next++, step, side);
      }
    }
    return next;
  }

  private void write(int at, Step step, int side) {
    code[at] = step.operation().ordinal();
    switch (step.operation()) {
      case INPUT, CONSTANT -> code[at + 1] = 2 * step.x() + side;
      case EXPONENTIAL, LOGARITHM, SOLVE, COMPONENT ->
          throw new IllegalArgumentException("not rational: " + step.operation());
      default -> {
        int[] operands = {step.x(), step.y(), step.z()};
        for (int i = 0; i < step.arity(); i++) {
          code[at + 1 + i] = places[2 * operands[i] + side];
        }
      }
    }
  }

  /**
   * The outputs at a point.
   *
   * @throws ArithmeticException if a number that is inverted is zero
   */
  long[] run(RandomPoint point) {
    PrimeField field = point.field();
    long[] inputs = inputs(point);
    long[] constants = constants(new Residues(field));
    long pi = new Residues(field).pi().value();
    long[] values = new long[size];
    int at = 0;
    for (int n = 0; n < values.length; n++) {
      int x = code[at + 1];
      int y = code[at + 2];
      values[n] =
          switch (OPERATIONS[code[at]]) {
            case INPUT -> inputs[x];
            case CONSTANT -> constants[x];
            case PI -> pi;
            case ADD -> field.add(values[x], values[y]);
            case SUBTRACT -> field.subtract(values[x], values[y]);
            case NEGATE -> field.negate(values[x]);
            case MULTIPLY -> field.multiply(values[x], values[y]);
            case ADD_PRODUCT ->
                field.add(values[x], field.multiply(values[y], values[code[at + 3]]));
            case INVERSE -> field.inverse(values[x]);
            case CONJUGATE, EXPONENTIAL, LOGARITHM, SOLVE, COMPONENT ->
                throw new IllegalStateException("no operation of a field");
          };
      at += 4;
    }
    return outputs(values);
  }

  private long[] constants(Residues residues) {
    long[] constants = new long[2 * program.constants().size()];
    for (int n = 0; n < program.constants().size(); n++) {
      Constant c = program.constants().get(n);
      Residue residue = residues.of(c.re(), c.im());
      constants[2 * n] = residue.value();
      constants[2 * n + 1] = residue.conjugate();
    }
    return constants;
  }

  private long[] inputs(RandomPoint point) {
    long[] inputs = new long[2 * program.inputs().size()];
    for (int n = 0; n < program.inputs().size(); n++) {
      if (!(program.inputs().get(n) instanceof Input.Draw draw)) {
        throw new IllegalStateException("not arbitrary: " + program.inputs().get(n));
      }
      Residue residue = point.at(draw);
      inputs[2 * n] = residue.value();
      inputs[2 * n + 1] = residue.conjugate();
    }
    return inputs;
  }

  /** Outputs, and then what has to vanish. */
  private long[] outputs(long[] values) {
    int wanted = program.outputs().size();
    List<Guard> vanishing = vanishing(program);
    long[] outputs = new long[wanted + vanishing.size()];
    for (int n = 0; n < wanted; n++) {
      outputs[n] = values[places[2 * program.outputs().get(n)]];
    }
    for (int n = 0; n < vanishing.size(); n++) {
      outputs[wanted + n] = values[places[2 * vanishing.get(n).value()]];
    }
    return outputs;
  }

  /** What has to vanish; numbers of a field have no size that could be bounded. */
  private static List<Guard> vanishing(Program<Input> program) {
    return program.guards().stream().filter(guard -> !guard.bounded()).toList();
  }
}
