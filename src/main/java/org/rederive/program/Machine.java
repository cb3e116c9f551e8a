package org.rederive.program;

import java.util.ArrayList;
import java.util.List;
import org.rederive.number.WithError;

/**
 * Runs a program in doubles with running error estimates, on several samples side by side.
 *
 * <p>Computes what {@link Program#run} computes over {@link WithError}, but without an object for
 * each number: a step is decoded once for all samples, and registers are used again as soon as
 * nothing needs their content.
 *
 * @param <K> names of inputs
 */
public final class Machine<K> {
  private static final Operation[] OPERATIONS = Operation.values();

  private final Program<K> program;
  private final Registers registers;

  /** Five numbers for each step: operation, target, operands. */
  private final int[] code;

  /** For any samples that the program is about. */
  public Machine(Program<K> program) {
    this.program = program;
    this.registers = Registers.of(program);
    this.code = code(program, registers);
  }

  private static <K> int[] code(Program<K> program, Registers registers) {
    int[] code = new int[5 * program.steps().size()];
    int at = 0;
    for (int n = 0; n < program.steps().size(); n++) {
      Step step = program.steps().get(n);
      int arity = step.arity();
      code[at++] = step.operation().ordinal();
      code[at++] = registers.of(n);
      code[at++] = arity > 0 ? registers.of(step.x()) : step.x();
      code[at++] = arity > 1 ? registers.of(step.y()) : step.y();
      code[at++] = arity > 2 ? registers.of(step.z()) : step.z();
    }
    return code;
  }

  /**
   * The results for some samples.
   *
   * @param samples the inputs of each
   */
  public Results run(List<? extends Lane<K>> samples) {
    int lanes = samples.size();
    Lanes given = given(samples);
    Lanes store = new Lanes(registers.count(), lanes);
    Solver<K> solver = new Solver<>(program, registers, samples);
    for (int at = 0; at < code.length; at += 5) {
      int to = code[at + 1] * lanes;
      int x = code[at + 2];
      int y = code[at + 3];
      int z = code[at + 4];
      switch (OPERATIONS[code[at]]) {
        case INPUT -> store.copy(to, given, x * lanes);
        case CONSTANT -> store.fill(to, program.constants().get(x));
        case PI -> store.pi(to);
        case ADD -> store.add(to, x * lanes, y * lanes);
        case SUBTRACT -> store.subtract(to, x * lanes, y * lanes);
        case NEGATE -> store.negate(to, x * lanes);
        case MULTIPLY -> store.multiply(to, x * lanes, y * lanes);
        case ADD_PRODUCT -> store.addProduct(to, x * lanes, y * lanes, z * lanes);
        case INVERSE -> store.inverse(to, x * lanes);
        case CONJUGATE -> store.conjugate(to, x * lanes);
        case EXPONENTIAL -> store.exponential(to, x * lanes);
        case LOGARITHM -> store.logarithm(to, x * lanes);
        case SOLVE -> solver.solve(x, store);
        case COMPONENT -> solver.component(x, y, to, store);
      }
    }
    return new Results(store);
  }

  /** All inputs, sample by sample: what one sample computes for them stays in the cache. */
  private Lanes given(List<? extends Lane<K>> samples) {
    Lanes given = new Lanes(program.inputs().size(), samples.size());
    for (int lane = 0; lane < samples.size(); lane++) {
      samples.get(lane).inputs(program.inputs(), given, lane);
    }
    return given;
  }

  /** What a run leaves behind. */
  public final class Results {
    private final Lanes store;

    private Results(Lanes store) {
      this.store = store;
    }

    /** An output of one sample; not a number where something was divided by zero. */
    public WithError output(int number, int sample) {
      return store.value(register(number), sample);
    }

    /** The register that holds an output. */
    public int register(int output) {
      return registers.of(program.outputs().get(output));
    }

    /** All registers. */
    public Lanes lanes() {
      return store;
    }

    /** Whether all that has to vanish or be small does. */
    public boolean guarded(int sample) {
      for (Guard guard : program.guards()) {
        if (!guard.isMet(WithError.SYSTEM, at(guard.value(), sample), at(guard.beside(), sample))) {
          return false;
        }
      }
      return true;
    }

    private WithError at(int step, int sample) {
      return store.value(registers.of(step), sample);
    }
  }

  /**
   * The linear systems of a run, one sample after the other.
   *
   * @param <K> names of inputs
   */
  static final class Solver<K> {
    private final Program<K> program;
    private final Registers registers;
    private final List<? extends Lane<K>> samples;
    private final List<Lanes> solutions = new ArrayList<>();

    Solver(Program<K> program, Registers registers, List<? extends Lane<K>> samples) {
      this.program = program;
      this.registers = registers;
      this.samples = samples;
    }

    /** Solves the system with the next number. */
    void solve(int number, Lanes store) {
      Solve<K> system = program.solves().get(number);
      int size = system.source().size();
      int lanes = samples.size();
      Lanes right = new Lanes(size, lanes);
      for (int i = 0; i < size; i++) {
        right.copy(i * lanes, store, registers.of(system.source().get(i)) * lanes);
      }
      Lanes solution = new Lanes(size, lanes);
      for (int lane = 0; lane < lanes; lane++) {
        samples.get(lane).solve(system, right, solution, lane);
      }
      solutions.add(solution);
    }

    /** Puts a component of a solution into a register. */
    void component(int number, int component, int to, Lanes store) {
      store.copy(to, solutions.get(number), component * samples.size());
    }
  }
}
