package org.rederive.engine.sampling;

import java.util.ArrayList;
import java.util.List;
import org.rederive.number.Sized;
import org.rederive.number.Vector;
import org.rederive.program.Inputs;
import org.rederive.program.Program;
import org.rederive.program.Solve;

/**
 * The linear systems of a run, one sample after the other.
 *
 * @param <K> names of inputs
 */
final class Solver<K> {
  private final Program<K> program;
  private final Registers registers;
  private final List<Inputs<K, Sized>> samples;
  private final List<List<Vector<Sized>>> solutions = new ArrayList<>();

  Solver(Program<K> program, Registers registers, List<Inputs<K, Sized>> samples) {
    this.program = program;
    this.registers = registers;
    this.samples = samples;
  }

  /** Solves the system with the next number. */
  void solve(int number, Lanes store) {
    Solve<K> solve = program.solves().get(number);
    int[] sources = solve.source().stream().mapToInt(registers::of).toArray();
    List<Vector<Sized>> all = new ArrayList<>();
    for (int lane = 0; lane < samples.size(); lane++) {
      int sample = lane;
      Vector<Sized> right =
          Vector.of(sources.length, i -> store.at(sources[i] * store.lanes() + sample));
      all.add(samples.get(lane).solve(solve.key(), solve.row(), right));
    }
    solutions.add(all);
  }

  /** Puts a component of a solution into a register. */
  void component(int number, int component, int to, Lanes store) {
    List<Vector<Sized>> all = solutions.get(number);
    for (int lane = 0; lane < all.size(); lane++) {
      store.set(to + lane, all.get(lane).at(component));
    }
  }
}
