package org.rederive.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps of a recording the steps that its outputs and guards depend on.
 *
 * @param <K> names of inputs
 */
final class Pruning<K> {
  private final byte[] operations;
  private final int[][] operands;
  private final List<K> inputs;
  private final List<Constant> constants;
  private final List<Solve<K>> solves;
  private final List<Guard> guards;

  private final int[] moved;
  private final Map<Integer, Integer> solveSteps = new HashMap<>();
  private final List<Step> kept = new ArrayList<>();
  private final List<K> keptInputs = new ArrayList<>();
  private final List<Constant> keptConstants = new ArrayList<>();
  private final List<Solve<K>> keptSolves = new ArrayList<>();
  private final Map<Integer, Integer> movedSolves = new HashMap<>();

  Pruning(
      byte[] operations,
      int[] x,
      int[] y,
      int[] z,
      List<K> inputs,
      List<Constant> constants,
      List<Solve<K>> solves,
      List<Guard> guards) {
    this.operations = operations;
    this.operands = new int[][] {x, y, z};
    this.inputs = inputs;
    this.constants = constants;
    this.solves = solves;
    this.guards = guards;
    this.moved = new int[x.length];
    Arrays.fill(moved, -1);
  }

  Program<K> to(List<Node> outputs) {
    boolean[] needed = needed(outputs);
    for (int place = 0; place < needed.length; place++) {
      if (needed[place]) {
        keep(place);
      }
    }
    return new Program<>(
        kept,
        keptInputs,
        keptConstants,
        keptSolves,
        outputs.stream().map(node -> moved[node.place()]).toList(),
        guards.stream()
            .map(g -> new Guard(moved[g.value()], moved[g.beside()], g.bounded()))
            .toList());
  }

  private Operation operation(int place) {
    return Step.OPERATIONS.get(operations[place]);
  }

  /** Operands always come before what is made of them, so one walk backwards finds all. */
  private boolean[] needed(List<Node> outputs) {
    int last = -1;
    boolean[] needed = new boolean[moved.length];
    List<Integer> roots = new ArrayList<>(outputs.stream().map(Node::place).toList());
    for (Guard guard : guards) {
      roots.add(guard.value());
      roots.add(guard.beside());
    }
    for (int root : roots) {
      needed[root] = true;
      last = Math.max(last, root);
    }
    for (int place = last; place >= 0; place--) {
      if (needed[place]) {
        for (int operand : operandsOf(place)) {
          needed[operand] = true;
        }
      }
    }
    return needed;
  }

  private int[] operandsOf(int place) {
    Operation operation = operation(place);
    if (operation == Operation.COMPONENT) {
      return new int[] {solveStep(operands[0][place])};
    }
    if (operation == Operation.SOLVE) {
      return solves.get(operands[0][place]).source().stream().mapToInt(i -> i).toArray();
    }
    int[] out = new int[Step.arity(operation)];
    for (int i = 0; i < out.length; i++) {
      out[i] = operands[i][place];
    }
    return out;
  }

  /** The step that solves a system. */
  private int solveStep(int solve) {
    if (solveSteps.isEmpty()) {
      for (int place = 0; place < operations.length; place++) {
        if (operation(place) == Operation.SOLVE) {
          solveSteps.put(operands[0][place], place);
        }
      }
    }
    Integer step = solveSteps.get(solve);
    if (step == null) {
      throw new IllegalStateException("a component of a system that is never solved");
    }
    return step;
  }

  private void keep(int place) {
    Operation operation = operation(place);
    int x = operands[0][place];
    int y = operands[1][place];
    Step step =
        switch (operation) {
          case INPUT -> new Step(operation, added(keptInputs, inputs.get(x)), 0, 0);
          case CONSTANT -> new Step(operation, added(keptConstants, constants.get(x)), 0, 0);
          case SOLVE -> new Step(operation, keptSolve(x), 0, 0);
          case COMPONENT -> new Step(operation, movedSolve(x), y, 0);
          default -> arithmetic(operation, place);
        };
    moved[place] = kept.size();
    kept.add(step);
  }

  private Step arithmetic(Operation operation, int place) {
    int[] from = operandsOf(place);
    int[] to = new int[3];
    for (int i = 0; i < from.length; i++) {
      to[i] = moved[from[i]];
    }
    return new Step(operation, to[0], to[1], to[2]);
  }

  private static <E> int added(List<E> list, E element) {
    list.add(element);
    return list.size() - 1;
  }

  private int keptSolve(int number) {
    Solve<K> solve = solves.get(number);
    List<Integer> source = solve.source().stream().map(i -> moved[i]).toList();
    int at = added(keptSolves, new Solve<>(solve.key(), solve.row(), source));
    movedSolves.put(number, at);
    return at;
  }

  private int movedSolve(int number) {
    Integer at = movedSolves.get(number);
    if (at == null) {
      throw new IllegalStateException("a component of a system that is never solved");
    }
    return at;
  }
}
