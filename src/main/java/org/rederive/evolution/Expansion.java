package org.rederive.evolution;

import java.util.ArrayList;
import java.util.List;

/**
 * A periodic function of two coordinates of phase space as a Fourier sum Σ C_mn e^{i(m a + n b)}.
 *
 * @param entries coefficients that are not negligible
 * @param tail size of the largest coefficient at the end of the sum beside the largest of all
 */
record Expansion(List<Entry> entries, double tail) {
  /** Points along a coordinate on which functions are expanded; how much is beyond is measured. */
  static final int POINTS = 40;

  /** What is smaller beside the largest coefficient is left out. */
  private static final double NEGLIGIBLE = 1e-15;

  private static final double[][] WAVES = waves();

  Expansion {
    entries = List.copyOf(entries);
  }

  /** One coefficient. */
  record Entry(int m, int n, Square matrix) {
    int reach() {
      return Math.max(Math.abs(m), Math.abs(n));
    }
  }

  /** A function at the angles of two points. */
  @FunctionalInterface
  interface Symbol {
    Square at(int i, int j);
  }

  static double angle(int i) {
    return 2 * Math.PI * i / POINTS;
  }

  static Expansion of(Symbol symbol) {
    List<Entry> all = new ArrayList<>();
    Square[][] coefficients = coefficients(symbol);
    double largest = 0;
    double last = 0;
    for (int m = 0; m < POINTS; m++) {
      for (int n = 0; n < POINTS; n++) {
        double size = coefficients[m][n].norm();
        boolean end = Math.max(Math.abs(signed(m)), Math.abs(signed(n))) >= POINTS / 2 - 1;
        largest = Math.max(largest, size);
        last = end ? Math.max(last, size) : last;
        all.add(new Entry(signed(m), signed(n), coefficients[m][n]));
      }
    }
    double least = NEGLIGIBLE * largest;
    return new Expansion(
        all.stream().filter(entry -> entry.matrix().norm() > least).toList(), last / largest);
  }

  /**
   * The function at any two angles, as it is expanded; its first entry, real and imaginary part.
   */
  double[] at(double a, double b) {
    double[] sum = new double[2];
    for (Entry entry : entries) {
      double c = Math.cos(entry.m * a + entry.n * b);
      double s = Math.sin(entry.m * a + entry.n * b);
      sum[0] += c * entry.matrix.re[0] - s * entry.matrix.im[0];
      sum[1] += c * entry.matrix.im[0] + s * entry.matrix.re[0];
    }
    return sum;
  }

  /** As an operator on a lattice. */
  LatticeOperator on(Geometry geometry) {
    return new LatticeOperator(
        entries.stream()
            .map(e -> geometry.hop(e.m(), e.n(), e.matrix().re, e.matrix().im))
            .toList());
  }

  private static Square[][] coefficients(Symbol symbol) {
    Square[][] along = new Square[POINTS][];
    for (int i = 0; i < POINTS; i++) {
      Square[] line = new Square[POINTS];
      for (int j = 0; j < POINTS; j++) {
        line[j] = symbol.at(i, j);
      }
      along[i] = transformed(line);
    }
    Square[][] coefficients = new Square[POINTS][POINTS];
    for (int n = 0; n < POINTS; n++) {
      Square[] column = new Square[POINTS];
      for (int i = 0; i < POINTS; i++) {
        column[i] = along[i][n];
      }
      Square[] transformed = transformed(column);
      for (int m = 0; m < POINTS; m++) {
        coefficients[m][n] = transformed[m];
      }
    }
    return coefficients;
  }

  /** (1/M) Σ_j f_j e^{−2πi j n/M}; M is small. */
  private static Square[] transformed(Square[] values) {
    Square[] sums = new Square[POINTS];
    for (int n = 0; n < POINTS; n++) {
      Square sum = new Square(values[0].size);
      for (int j = 0; j < POINTS; j++) {
        double[] wave = WAVES[j * n % POINTS];
        sum.add(wave[0], wave[1], values[j].re, values[j].im);
      }
      sums[n] = sum;
    }
    return sums;
  }

  /** e^{−2πi j/M}/M. */
  private static double[][] waves() {
    double[][] waves = new double[POINTS][];
    for (int j = 0; j < POINTS; j++) {
      waves[j] = new double[] {Math.cos(angle(j)) / POINTS, -Math.sin(angle(j)) / POINTS};
    }
    return waves;
  }

  private static int signed(int n) {
    return n < POINTS / 2 ? n : n - POINTS;
  }
}
