package org.rederive.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rederive.formula.Quantity.Ends;

/**
 * One application of a Hamiltonian with two bands and phases of a magnetic field to a state on a
 * plane. The same with numpy: {@code src/bench/python/lattice_step.py}.
 *
 * <p>Times are sampled, because what is compared is the least one (p0.00), as in that script: on a
 * busy machine means say nothing about how the cost grows with the number of sites.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class LatticeBench {
  private static final int BANDS = 2;
  private static final double FIELD = 0.01;
  private static final double[] SYMMETRIC = {0, -0.5, 0.5, 0};
  private static final int[][] HOPS = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}};

  /** Sites along each side. */
  @Param({"50", "100", "200", "400"})
  public int side;

  private LatticeOperator hamiltonian;
  private LatticeState state;
  private LatticeState moved;

  /** Draws the matrices and the state. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    Geometry plane = new FieldGeometry(FIELD, SYMMETRIC);
    List<Hop> hops = new ArrayList<>();
    for (int[] hop : HOPS) {
      hops.add(plane.hop(hop[0], hop[1], numbers(random), numbers(random)));
    }
    hamiltonian = new LatticeOperator(hops);
    state = LatticeState.zero(side, side, Ends.OPEN, BANDS);
    for (int s = 0; s < side * side; s++) {
      for (int a = 0; a < BANDS; a++) {
        state.re()[a][s] = random.nextDouble(-1, 1);
        state.im()[a][s] = random.nextDouble(-1, 1);
      }
    }
    moved = state.empty();
  }

  private static double[] numbers(SplittableRandom random) {
    return random.doubles(BANDS * BANDS, -1, 1).toArray();
  }

  /** H|Ψ⟩. */
  @Benchmark
  public double[] application() {
    moved.clear();
    hamiltonian.apply(state, moved);
    return moved.re()[0];
  }
}
