package org.rederive.evolution;

import java.util.List;
import org.rederive.evolution.OrbitalRow.Mixture;
import org.rederive.formula.Quantity.Ends;

/**
 * A sum of hops on a lattice; what they do at its ends is the state's business. Phases are those of
 * the open lattice, so that where ends meet there is a seam. Not safe for use by several threads at
 * once, because phases are kept.
 */
final class LatticeOperator {
  private final List<Hop> hops;
  private List<Line> lines = List.of();
  private int columns;
  private Ends ends = Ends.OPEN;

  LatticeOperator(List<Hop> hops) {
    this.hops = List.copyOf(hops);
  }

  /** A bound of its norm. */
  double bound() {
    return hops.stream().mapToDouble(Hop::size).sum();
  }

  /** (x + iy) this. */
  LatticeOperator times(double x, double y) {
    return new LatticeOperator(hops.stream().map(hop -> hop.times(x, y)).toList());
  }

  /** What it makes of a state. */
  LatticeState of(LatticeState state) {
    LatticeState out = state.empty();
    apply(state, out);
    return out;
  }

  /** Adds what it makes of a state to another one. */
  void apply(LatticeState in, LatticeState out) {
    if (lines.isEmpty() || columns != in.columns() || ends != in.ends()) {
      columns = in.columns();
      ends = in.ends();
      lines = hops.stream().map(hop -> Line.of(hop, in)).toList();
    }
    // row by row, so that what a row is made of stays in the cache
    for (int row = 0; row < in.rows(); row++) {
      for (Line line : lines) {
        Hop hop = line.hop;
        int from = in.row(row + hop.dy());
        if (from >= 0) {
          double angle = hop.qy() * (in.y(row) + hop.dy() / 2.0) + hop.phase();
          line.apply(in, from, out, row, Math.cos(angle), Math.sin(angle));
        }
      }
    }
  }

  /** A hop with the phases that it gives to columns. */
  private static final class Line {
    final Hop hop;
    private final List<Stretch> stretches;
    private final double[] cosines;
    private final double[] sines;
    private final OrbitalRow row;

    private Line(Hop hop, LatticeState state) {
      this.hop = hop;
      stretches = Stretch.of(hop.dx(), state.columns(), state.ends());
      int turned = hop.qx() == 0 ? 0 : state.columns();
      cosines = new double[turned];
      sines = new double[turned];
      row = new OrbitalRow(state.orbitals(), state.columns());
    }

    static Line of(Hop hop, LatticeState state) {
      Line line = new Line(hop, state);
      for (int x = 0; x < line.cosines.length; x++) {
        double angle = hop.qx() * (state.x(x) + hop.dx() / 2.0);
        line.cosines[x] = Math.cos(angle);
        line.sines[x] = Math.sin(angle);
      }
      return line;
    }

    /** Adds what comes to a row from another one, with a phase. */
    void apply(LatticeState in, int from, LatticeState out, int to, double c, double s) {
      for (Stretch part : stretches) {
        read(in, from * in.columns() + part.shift(), part);
        for (int a = 0; a < in.orbitals(); a++) {
          add(a, c, s, part, out, to * in.columns());
        }
      }
    }

    private void read(LatticeState in, int from, Stretch part) {
      if (hop.qx() == 0) {
        row.read(in, from, part);
      } else {
        row.read(in, from, part, cosines, sines);
      }
    }

    private void add(int a, double c, double s, Stretch part, LatticeState out, int here) {
      int orbitals = hop.isScalar() ? 1 : out.orbitals();
      int entry = hop.isScalar() ? 0 : a * orbitals;
      double[] x = new double[orbitals];
      double[] y = new double[orbitals];
      for (int b = 0; b < orbitals; b++) {
        double u = hop.re()[entry + b];
        double v = hop.im()[entry + b];
        x[b] = u * c - v * s;
        y[b] = u * s + v * c;
      }
      Mixture mixture = new Mixture(hop.isScalar() ? a : 0, x, y);
      row.add(mixture, part, out.re()[a], out.im()[a], here);
    }
  }
}
