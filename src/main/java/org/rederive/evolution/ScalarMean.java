package org.rederive.evolution;

import java.util.Arrays;
import java.util.List;

/**
 * Mean of a function of phase space that is a number, Σ C_mn ⟨T_mn⟩ with T_mn the hop of e^{i(m a +
 * n b)}: half of the hops is enough, since T_{−m,−n} = T_mn†.
 */
final class ScalarMean {
  private final Geometry geometry;
  private final LatticeState state;
  private final double[] re;
  private final double[] im;

  private ScalarMean(Geometry geometry, LatticeState state) {
    this.geometry = geometry;
    this.state = state;
    this.re = new double[state.columns()];
    this.im = new double[state.columns()];
  }

  /** ⟨state|Σ C_mn T_mn|state⟩, real and imaginary part. */
  static double[] of(List<Expansion.Entry> entries, Geometry geometry, LatticeState state) {
    ScalarMean mean = new ScalarMean(geometry, state);
    int reach = entries.stream().mapToInt(Expansion.Entry::reach).max().orElse(0);
    double[][][] factors = factors(entries, reach);
    double[] sum = new double[2];
    for (int m = 0; m <= reach; m++) {
      for (int n = m == 0 ? 0 : -reach; n <= reach; n++) {
        double[] forwards = factors[reach + m][reach + n];
        double[] backwards = m == 0 && n == 0 ? new double[2] : factors[reach - m][reach - n];
        if (!isZero(forwards) || !isZero(backwards)) {
          double[] hop = mean.hop(m, n);
          add(sum, forwards, hop[0], hop[1]);
          add(sum, backwards, hop[0], -hop[1]);
        }
      }
    }
    return sum;
  }

  private static double[][][] factors(List<Expansion.Entry> entries, int reach) {
    double[][][] factors = new double[2 * reach + 1][2 * reach + 1][2];
    for (Expansion.Entry entry : entries) {
      factors[reach + entry.m()][reach + entry.n()][0] = entry.matrix().re[0];
      factors[reach + entry.m()][reach + entry.n()][1] = entry.matrix().im[0];
    }
    return factors;
  }

  private static boolean isZero(double[] number) {
    return number[0] == 0 && number[1] == 0;
  }

  private static void add(double[] sum, double[] factor, double x, double y) {
    sum[0] += factor[0] * x - factor[1] * y;
    sum[1] += factor[0] * y + factor[1] * x;
  }

  /** ⟨T_mn⟩; the phases of columns come last, when all rows have been added. */
  private double[] hop(int m, int n) {
    Hop hop = geometry.hop(m, n, new double[] {1}, new double[] {0});
    Arrays.fill(re, 0);
    Arrays.fill(im, 0);
    List<Stretch> stretches = Stretch.of(hop.dx(), state.columns(), state.ends());
    for (int row = 0; row < state.rows(); row++) {
      int from = state.row(row + hop.dy());
      for (Stretch part : from < 0 ? List.<Stretch>of() : stretches) {
        add(hop, row, from, part);
      }
    }
    double[] sum = new double[2];
    for (int x = 0; x < state.columns(); x++) {
      double angle = hop.qx() * (state.x(x) + hop.dx() / 2.0);
      add(sum, new double[] {Math.cos(angle), Math.sin(angle)}, re[x], im[x]);
    }
    return sum;
  }

  private void add(Hop hop, int row, int from, Stretch part) {
    double angle = hop.qy() * (state.y(row) + hop.dy() / 2.0) + hop.phase();
    int here = row * state.columns();
    int there = from * state.columns() + part.shift();
    for (int a = 0; a < state.orbitals(); a++) {
      add(state.re()[a], state.im()[a], here, there, part, Math.cos(angle), Math.sin(angle));
    }
  }

  /** Locals, since a compiler that does not optimise reads a field anew at every site. */
  private void add(double[] r, double[] i, int here, int there, Stretch part, double c, double s) {
    double[] sumRe = re;
    double[] sumIm = im;
    int last = part.last();
    for (int x = part.first(); x < last; x++) {
      double u = r[here + x];
      double v = i[here + x];
      double w = r[there + x];
      double z = i[there + x];
      double p = u * w + v * z;
      double q = u * z - v * w;
      sumRe[x] += c * p - s * q;
      sumIm[x] += c * q + s * p;
    }
  }
}
