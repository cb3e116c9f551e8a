package org.rederive.program;

import java.util.List;

/**
 * One operation of a program.
 *
 * @param operation what to do
 * @param x first operand
 * @param y second operand, 0 if there is none
 * @param z third operand, 0 if there is none
 */
public record Step(Operation operation, int x, int y, int z) {
  static final List<Operation> OPERATIONS = List.of(Operation.values());

  /** Number of operands that are earlier steps. */
  static int arity(Operation operation) {
    return switch (operation) {
      case INPUT, CONSTANT, PI, SOLVE, COMPONENT -> 0;
      case NEGATE, INVERSE, CONJUGATE, EXPONENTIAL, LOGARITHM -> 1;
      case ADD, SUBTRACT, MULTIPLY -> 2;
      case ADD_PRODUCT -> 3;
    };
  }

  /** Number of operands that are earlier steps. */
  public int arity() {
    return arity(operation);
  }
}
