package org.rederive.evolution;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.Quantity.Ends;

/**
 * A packet in the band that is amplified most, evolved on a lattice until the other bands have died
 * out.
 *
 * @param mesh the Hamiltonian and its band
 * @param energy the energy of its band
 * @param geometry the lattice that it lives on
 * @param start where the packet starts in phase space
 * @param width σ of its position
 * @param time how long it evolves
 * @param margin how many widths from its path the lattice ends
 * @param ends what the lattice does there
 */
record PacketEvolution(
    BandMesh mesh,
    Expansion energy,
    Geometry geometry,
    List<Double> start,
    double width,
    double time,
    double margin,
    Ends ends) {
  /** Sites beyond the margin, where a packet is amplified more on one side than on the other. */
  private static final int SPARE = 8;

  /**
   * What is measured in the state when it is over.
   *
   * @param projector on the band, if it is measured in the part in the band
   */
  Measured run(Optional<Expansion> projector) {
    LatticeState state = TaylorEvolution.evolved(mesh.space().centred(geometry), packet(), time);
    return measured(projector.map(p -> normalised(p.on(geometry).of(state))).orElse(state));
  }

  private static LatticeState normalised(LatticeState state) {
    state.scale(1 / Math.sqrt(state.square()), 0);
    return state;
  }

  private LatticeState packet() {
    double[] velocity = mesh.space().velocity(start.get(0), start.get(1));
    int columns = sites(velocity[0]);
    int rows = geometry.isPlane() ? sites(velocity[1]) : 1;
    Square h = mesh.space().at(start.get(0), start.get(1));
    State spinor = AmplifiedLevel.of(h).state();
    LatticeState packet = LatticeState.zero(columns, rows, ends, h.size);
    double square = width * width;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int x = packet.x(column);
        int y = packet.y(row);
        double size = Math.exp(-(x * x + y * y) / (4 * square));
        double phase = start.get(0) * x + (geometry.isPlane() ? start.get(1) * y : 0);
        double c = size * Math.cos(phase);
        double s = size * Math.sin(phase);
        for (int a = 0; a < h.size; a++) {
          packet.re()[a][row * columns + column] = c * spinor.re()[a] - s * spinor.im()[a];
          packet.im()[a][row * columns + column] = c * spinor.im()[a] + s * spinor.re()[a];
        }
      }
    }
    return packet;
  }

  private int sites(double velocity) {
    return 2 * (int) Math.ceil(margin * width + Math.abs(velocity) * time + SPARE) + 1;
  }

  /**
   * What is measured.
   *
   * @param energy ⟨H⟩, real and imaginary part
   * @param bandEnergy mean of the band energy
   * @param centre ⟨r⟩
   * @param momentum mean of k + 𝒜(r)
   * @param canonical mean of k
   * @param velocity d⟨r⟩/dt
   * @param edge weight on the outermost sites
   */
  record Measured(
      double[] energy,
      double[] bandEnergy,
      double[] centre,
      double[] momentum,
      double[] canonical,
      double[] velocity,
      double edge) {}

  private Measured measured(LatticeState state) {
    LatticeState moved = mesh.space().hamiltonian(geometry).of(state);
    double x = state.product((i, j) -> i, state)[0];
    double y = state.product((i, j) -> j, state)[0];
    double vx = 2 * state.product((i, j) -> i - x, moved)[1];
    double vy = 2 * state.product((i, j) -> j - y, moved)[1];
    return new Measured(
        state.product((i, j) -> 1, moved),
        ScalarMean.of(energy.entries(), geometry, state),
        new double[] {x, y, 0},
        angles(state, this::hop),
        angles(state, PacketEvolution::translation),
        new double[] {vx, vy, 0},
        edge(state));
  }

  /** e^{ip} or e^{ik}. */
  private interface Step {
    Hop along(int m, int n);
  }

  private Hop hop(int m, int n) {
    return geometry.hop(m, n, new double[] {1}, new double[] {0});
  }

  private static Hop translation(int m, int n) {
    return new Hop(m, n, new double[] {1}, new double[] {0}, 0, 0, 0);
  }

  private double[] angles(LatticeState state, Step step) {
    double y = geometry.isPlane() ? angle(state, step.along(0, 1)) : 0;
    return new double[] {angle(state, step.along(1, 0)), y, 0};
  }

  /** arg ⟨e^{ip}⟩. */
  private static double angle(LatticeState state, Hop hop) {
    double[] mean = state.product((i, j) -> 1, new LatticeOperator(List.of(hop)).of(state));
    return Math.atan2(mean[1], mean[0]);
  }

  private static double edge(LatticeState state) {
    int x = state.x(state.columns() - 1) - 1;
    int y = state.y(state.rows() - 1) - 1;
    return state
        .product((i, j) -> Math.abs(i) > x || state.rows() > 1 && Math.abs(j) > y ? 1 : 0, state)[
        0];
  }
}
