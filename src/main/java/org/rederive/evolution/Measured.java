package org.rederive.evolution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured in a state of length one.
 *
 * @param energy ⟨H⟩, real and imaginary part
 * @param bandEnergy mean of the band energy
 * @param centre ⟨r⟩
 * @param momentum mean of k + 𝒜(r)
 * @param canonical mean of k
 * @param velocity d⟨r⟩/dt
 * @param edge weight on the outermost sites
 * @param spread size of (H − ⟨H⟩)|Ψ⟩, which vanishes for an eigenstate
 */
record Measured(
    double[] energy,
    double[] bandEnergy,
    double[] centre,
    double[] momentum,
    double[] canonical,
    double[] velocity,
    double edge,
    double spread) {
  /** How many numbers each of the vectors has, in their order. */
  private static final int[] LENGTHS = {2, 2, 3, 3, 3, 3};

  /** What is measured, from its {@link #numbers}. */
  static Measured of(double[] numbers) {
    double[][] parts = new double[LENGTHS.length][];
    int from = 0;
    for (int n = 0; n < parts.length; n++) {
      parts[n] = Arrays.copyOfRange(numbers, from, from + LENGTHS[n]);
      from += LENGTHS[n];
    }
    return new Measured(
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        parts[4],
        parts[5],
        numbers[from],
        numbers[from + 1]);
  }

  /** All numbers, one after the other. */
  double[] numbers() {
    return Stream.of(
            energy, bandEnergy, centre, momentum, canonical, velocity, new double[] {edge, spread})
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  /**
   * What is measured on a lattice.
   *
   * @param space the Hamiltonian
   * @param band the energy of its band
   */
  static Measured of(PhaseSpace space, Expansion band, Geometry geometry, LatticeState state) {
    LatticeState moved = space.hamiltonian(geometry).of(state);
    double[] energy = state.product((i, j) -> 1, moved);
    double x = state.product((i, j) -> i, state)[0];
    double y = state.product((i, j) -> j, state)[0];
    double vx = 2 * state.product((i, j) -> i - x, moved)[1];
    double vy = 2 * state.product((i, j) -> j - y, moved)[1];
    Means means = new Means(geometry, state);
    return new Measured(
        energy,
        ScalarMean.of(band.entries(), geometry, state),
        new double[] {x, y, 0},
        means.angles(means::hop),
        means.angles(Means::translation),
        new double[] {vx, vy, 0},
        edge(state),
        spread(energy, state, moved));
  }

  private static double spread(double[] energy, LatticeState state, LatticeState moved) {
    moved.add(-energy[0], -energy[1], state);
    return Math.sqrt(moved.square());
  }

  /** Weight on the outermost sites. */
  static double edge(LatticeState state) {
    int x = state.x(state.columns() - 1) - 1;
    int y = state.y(state.rows() - 1) - 1;
    return state
        .product((i, j) -> Math.abs(i) > x || state.rows() > 1 && Math.abs(j) > y ? 1 : 0, state)[
        0];
  }

  /** Means of translations. */
  private record Means(Geometry geometry, LatticeState state) {
    /** e^{ip} or e^{ik}. */
    private interface Step {
      Hop along(int m, int n);
    }

    Hop hop(int m, int n) {
      return geometry.hop(m, n, new double[] {1}, new double[] {0});
    }

    static Hop translation(int m, int n) {
      return new Hop(m, n, new double[] {1}, new double[] {0}, 0, 0, 0);
    }

    double[] angles(Step step) {
      double y = geometry.isPlane() ? angle(step.along(0, 1)) : 0;
      return new double[] {angle(step.along(1, 0)), y, 0};
    }

    /** arg ⟨e^{ip}⟩. */
    private double angle(Hop hop) {
      double[] mean = state.product((i, j) -> 1, new LatticeOperator(List.of(hop)).of(state));
      return Math.atan2(mean[1], mean[0]);
    }
  }
}
