package org.rederive.evolution;

/**
 * A packet in the band that is amplified most, evolved on a lattice until the other bands have died
 * out.
 *
 * @param start the band, and where the packet starts in it
 * @param geometry the lattice that it lives on
 * @param width σ of its position
 */
record PacketEvolution(Start start, Geometry geometry, double width) implements Evolving {
  /** Sites beyond the margin, where a packet is amplified more on one side than on the other. */
  private static final int SPARE = 8;

  @Override
  public LatticeState evolved() {
    return TaylorEvolution.evolved(space().centred(geometry), packet(), start.time());
  }

  private PhaseSpace space() {
    return start.mesh().space();
  }

  private LatticeState packet() {
    double a = start.at().get(0);
    double b = start.at().get(1);
    double[] velocity = space().velocity(a, b);
    int columns = sites(velocity[0]);
    int rows = geometry.isPlane() ? sites(velocity[1]) : 1;
    State spinor = space().levelAt(a, b).state();
    LatticeState packet = LatticeState.zero(columns, rows, start.ends(), spinor.re().length);
    double square = width * width;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int x = packet.x(column);
        int y = packet.y(row);
        double size = Math.exp(-(x * x + y * y) / (4 * square));
        double phase = a * x + (geometry.isPlane() ? b * y : 0);
        packet.put(row * columns + column, size * Math.cos(phase), size * Math.sin(phase), spinor);
      }
    }
    return packet;
  }

  private int sites(double velocity) {
    double path = Math.abs(velocity) * start.time();
    return 2 * (int) Math.ceil(start.margin() * width + path + SPARE) + 1;
  }
}
