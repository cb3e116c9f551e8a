package org.rederive.program;

import java.util.Arrays;

/** Which register holds the result of each step; freed after the last use. */
final class Registers {
  private final int[] register;
  private final int count;

  private Registers(int[] register, int count) {
    this.register = register;
    this.count = count;
  }

  int of(int step) {
    return register[step];
  }

  int count() {
    return count;
  }

  static <K> Registers of(Program<K> program) {
    int[] last = lastUses(program);
    int[] register = new int[last.length];
    int[] free = new int[last.length];
    int freed = 0;
    int count = 0;
    int[][] ending = ending(last);
    for (int n = 0; n < last.length; n++) {
      register[n] = freed > 0 ? free[--freed] : count++;
      for (int done : ending[n]) {
        free[freed++] = register[done];
      }
    }
    return new Registers(register, count);
  }

  /** For each step the last one that uses its result; outputs and guards are used at the end. */
  private static <K> int[] lastUses(Program<K> program) {
    int size = program.steps().size();
    int[] last = new int[size];
    for (int n = 0; n < size; n++) {
      last[n] = n;
      Step step = program.steps().get(n);
      int[] operands = {step.x(), step.y(), step.z()};
      for (int i = 0; i < step.arity(); i++) {
        last[operands[i]] = n;
      }
      if (step.operation() == Operation.SOLVE) {
        Solve<K> solve = program.solves().get(step.x());
        for (int source : solve.source()) {
          last[source] = n;
        }
      }
    }
    program.outputs().forEach(n -> last[n] = size);
    for (Guard guard : program.guards()) {
      last[guard.value()] = size;
      last[guard.beside()] = size;
    }
    return last;
  }

  /** For each step those whose results nothing needs after it. */
  private static int[][] ending(int[] last) {
    int[] counts = new int[last.length];
    for (int end : last) {
      if (end < last.length) {
        counts[end]++;
      }
    }
    int[][] ending = new int[last.length][];
    Arrays.setAll(ending, n -> new int[counts[n]]);
    for (int n = 0; n < last.length; n++) {
      if (last[n] < last.length) {
        ending[last[n]][--counts[last[n]]] = n;
      }
    }
    return ending;
  }
}
