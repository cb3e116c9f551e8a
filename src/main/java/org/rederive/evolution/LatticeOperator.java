package org.rederive.evolution;

import java.util.List;

/**
 * A sum of hops on a lattice with open ends: what would leave it is lost. Not safe for use by
 * several threads at once, because phases are kept.
 */
final class LatticeOperator {
  private final List<Hop> hops;
  private List<Line> lines = List.of();
  private int columns;

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
    if (lines.isEmpty() || columns != in.columns()) {
      columns = in.columns();
      lines = hops.stream().map(hop -> Line.of(hop, in)).toList();
    }
    // row by row, so that what a row is made of stays in the cache
    for (int row = 0; row < in.rows(); row++) {
      for (Line line : lines) {
        Hop hop = line.hop;
        int from = row + hop.dy();
        if (from >= 0 && from < in.rows()) {
          double angle = hop.qy() * (in.y(row) + hop.dy() / 2.0) + hop.phase();
          apply(hop, line, in, out, row, Math.cos(angle), Math.sin(angle));
        }
      }
    }
  }

  private static void apply(
      Hop hop, Line line, LatticeState in, LatticeState out, int row, double c, double s) {
    int to = row * in.columns();
    int from = (row + hop.dy()) * in.columns() + hop.dx();
    int orbitals = in.orbitals();
    for (int b = 0; b < orbitals; b++) {
      line.read(in.re()[b], in.im()[b], from);
      int least = hop.isScalar() ? b : 0;
      int most = hop.isScalar() ? b + 1 : orbitals;
      for (int a = least; a < most; a++) {
        int entry = hop.isScalar() ? 0 : a * orbitals + b;
        double x = hop.re()[entry] * c - hop.im()[entry] * s;
        double y = hop.re()[entry] * s + hop.im()[entry] * c;
        if (x != 0 || y != 0) {
          line.add(x, y, out.re()[a], out.im()[a], to);
        }
      }
    }
  }

  /** A row of a state with the phases that a hop gives its columns. */
  private static final class Line {
    final Hop hop;
    private final int first;
    private final int last;
    private final double[] cosines;
    private final double[] sines;
    private final double[] re;
    private final double[] im;

    private Line(Hop hop, int columns) {
      this.hop = hop;
      first = Math.max(0, -hop.dx());
      last = Math.min(columns, columns - hop.dx());
      boolean turns = hop.qx() != 0;
      cosines = new double[turns ? columns : 0];
      sines = new double[turns ? columns : 0];
      re = new double[columns];
      im = new double[columns];
    }

    static Line of(Hop hop, LatticeState state) {
      Line line = new Line(hop, state.columns());
      for (int x = line.first; x < line.last && hop.qx() != 0; x++) {
        double angle = hop.qx() * (state.x(x) + hop.dx() / 2.0);
        line.cosines[x] = Math.cos(angle);
        line.sines[x] = Math.sin(angle);
      }
      return line;
    }

    void read(double[] fromRe, double[] fromIm, int from) {
      if (hop.qx() == 0) {
        System.arraycopy(fromRe, from + first, re, first, Math.max(0, last - first));
        System.arraycopy(fromIm, from + first, im, first, Math.max(0, last - first));
        return;
      }
      for (int x = first; x < last; x++) {
        double r = fromRe[from + x];
        double i = fromIm[from + x];
        re[x] = cosines[x] * r - sines[x] * i;
        im[x] = cosines[x] * i + sines[x] * r;
      }
    }

    void add(double a, double b, double[] toRe, double[] toIm, int to) {
      for (int x = first; x < last; x++) {
        toRe[to + x] += a * re[x] - b * im[x];
        toIm[to + x] += a * im[x] + b * re[x];
      }
    }
  }
}
