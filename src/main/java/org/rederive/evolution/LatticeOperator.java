package org.rederive.evolution;

import java.util.List;
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

  /** A row of a state with the phases that a hop gives its columns. */
  private static final class Line {
    final Hop hop;
    private final List<Stretch> stretches;
    private final double[] cosines;
    private final double[] sines;
    private final double[] re;
    private final double[] im;

    private Line(Hop hop, int columns, Ends ends) {
      this.hop = hop;
      stretches = Stretch.of(hop.dx(), columns, ends);
      boolean turns = hop.qx() != 0;
      cosines = new double[turns ? columns : 0];
      sines = new double[turns ? columns : 0];
      re = new double[columns];
      im = new double[columns];
    }

    static Line of(Hop hop, LatticeState state) {
      Line line = new Line(hop, state.columns(), state.ends());
      for (int x = 0; x < line.cosines.length; x++) {
        double angle = hop.qx() * (state.x(x) + hop.dx() / 2.0);
        line.cosines[x] = Math.cos(angle);
        line.sines[x] = Math.sin(angle);
      }
      return line;
    }

    /** Adds what comes to a row from another one, with a phase. */
    void apply(LatticeState in, int from, LatticeState out, int row, double c, double s) {
      int orbitals = in.orbitals();
      int there = from * in.columns();
      int here = row * in.columns();
      for (int b = 0; b < orbitals; b++) {
        read(in.re()[b], in.im()[b], there);
        int least = hop.isScalar() ? b : 0;
        int most = hop.isScalar() ? b + 1 : orbitals;
        for (int a = least; a < most; a++) {
          int entry = hop.isScalar() ? 0 : a * orbitals + b;
          double x = hop.re()[entry] * c - hop.im()[entry] * s;
          double y = hop.re()[entry] * s + hop.im()[entry] * c;
          if (x != 0 || y != 0) {
            add(x, y, out.re()[a], out.im()[a], here);
          }
        }
      }
    }

    private void read(double[] fromRe, double[] fromIm, int there) {
      for (Stretch part : stretches) {
        int from = there + part.shift();
        if (hop.qx() == 0) {
          int length = part.last() - part.first();
          System.arraycopy(fromRe, from + part.first(), re, part.first(), length);
          System.arraycopy(fromIm, from + part.first(), im, part.first(), length);
        } else {
          turned(fromRe, fromIm, from, part.first(), part.last());
        }
      }
    }

    private void turned(double[] fromRe, double[] fromIm, int from, int first, int last) {
      for (int x = first; x < last; x++) {
        double r = fromRe[from + x];
        double i = fromIm[from + x];
        re[x] = cosines[x] * r - sines[x] * i;
        im[x] = cosines[x] * i + sines[x] * r;
      }
    }

    private void add(double a, double b, double[] toRe, double[] toIm, int here) {
      for (Stretch part : stretches) {
        add(a, b, toRe, toIm, here, part.first(), part.last());
      }
    }

    /** Locals, since a compiler that does not optimise reads a field anew at every site. */
    private void add(
        double a, double b, double[] toRe, double[] toIm, int here, int first, int last) {
      double[] r = re;
      double[] i = im;
      for (int x = first; x < last; x++) {
        double u = r[x];
        double v = i[x];
        int to = here + x;
        toRe[to] += a * u - b * v;
        toIm[to] += a * v + b * u;
      }
    }
  }
}
