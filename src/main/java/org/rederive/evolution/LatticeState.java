package org.rederive.evolution;

import java.util.Arrays;
import org.rederive.formula.Quantity.Ends;

/**
 * A state on a rectangle of sites; the origin is the site in the middle.
 *
 * @param columns number of sites along x
 * @param rows number of sites along y, one for a chain
 * @param ends what the rectangle does where it ends
 * @param re real parts by orbital, row by row
 * @param im imaginary parts
 */
record LatticeState(int columns, int rows, Ends ends, double[][] re, double[][] im) {
  static LatticeState zero(int columns, int rows, Ends ends, int orbitals) {
    int sites = columns * rows;
    return new LatticeState(
        columns, rows, ends, new double[orbitals][sites], new double[orbitals][sites]);
  }

  int orbitals() {
    return re.length;
  }

  /** The position of a column. */
  int x(int column) {
    return column - columns / 2;
  }

  /** The position of a row. */
  int y(int row) {
    return row - rows / 2;
  }

  /** The row at a place that may be beyond the ends; −1 if there is none. */
  int row(int place) {
    int row = ends == Ends.PERIODIC ? Math.floorMod(place, rows) : place;
    return row < rows ? Math.max(row, -1) : -1;
  }

  LatticeState empty() {
    return zero(columns, rows, ends, orbitals());
  }

  void clear() {
    for (int a = 0; a < re.length; a++) {
      Arrays.fill(re[a], 0);
      Arrays.fill(im[a], 0);
    }
  }

  /** Puts x + iy times a spinor on a site. */
  void put(int site, double x, double y, State spinor) {
    for (int a = 0; a < re.length; a++) {
      re[a][site] = x * spinor.re()[a] - y * spinor.im()[a];
      im[a][site] = x * spinor.im()[a] + y * spinor.re()[a];
    }
  }

  /** this + (x + iy) other. */
  void add(double x, double y, LatticeState other) {
    for (int a = 0; a < re.length; a++) {
      double[] r = re[a];
      double[] i = im[a];
      double[] or = other.re[a];
      double[] oi = other.im[a];
      for (int s = 0; s < r.length; s++) {
        r[s] += x * or[s] - y * oi[s];
        i[s] += x * oi[s] + y * or[s];
      }
    }
  }

  /** (x + iy) this. */
  void scale(double x, double y) {
    for (int a = 0; a < re.length; a++) {
      double[] r = re[a];
      double[] i = im[a];
      for (int s = 0; s < r.length; s++) {
        double t = x * r[s] - y * i[s];
        i[s] = x * i[s] + y * r[s];
        r[s] = t;
      }
    }
  }

  /** ⟨this|this⟩. */
  double square() {
    double sum = 0;
    for (int a = 0; a < re.length; a++) {
      for (int s = 0; s < re[a].length; s++) {
        sum += re[a][s] * re[a][s] + im[a][s] * im[a][s];
      }
    }
    return sum;
  }

  /** A weight at each site. */
  @FunctionalInterface
  interface Weight {
    double at(int x, int y);
  }

  /** ⟨this|w(r)|other⟩, real and imaginary part. */
  double[] product(Weight weight, LatticeState other) {
    double[] sum = new double[2];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double w = weight.at(x(column), y(row));
        int s = row * columns + column;
        for (int a = 0; w != 0 && a < re.length; a++) {
          sum[0] += w * (re[a][s] * other.re[a][s] + im[a][s] * other.im[a][s]);
          sum[1] += w * (re[a][s] * other.im[a][s] - im[a][s] * other.re[a][s]);
        }
      }
    }
    return sum;
  }
}
