package org.rederive.evolution;

/** A complex matrix of doubles, row by row, while it is being computed. */
final class Square {
  final int size;
  final double[] re;
  final double[] im;

  Square(int size) {
    this.size = size;
    this.re = new double[size * size];
    this.im = new double[size * size];
  }

  /** this + (x + iy) other. */
  void add(double x, double y, double[] otherRe, double[] otherIm) {
    for (int i = 0; i < re.length; i++) {
      re[i] += x * otherRe[i] - y * otherIm[i];
      im[i] += x * otherIm[i] + y * otherRe[i];
    }
  }

  /** this + factor · a b. */
  void addProduct(double factor, Square a, Square b) {
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        addRow(i, factor * a.re[i * size + k], factor * a.im[i * size + k], b, k);
      }
    }
  }

  /** Adds x + iy times a row of another one to a row; locals as in a lattice's hops. */
  private void addRow(int row, double x, double y, Square other, int from) {
    double[] r = re;
    double[] i = im;
    double[] u = other.re;
    double[] v = other.im;
    int here = row * size;
    int there = from * size;
    for (int end = here + size; here < end; here++, there++) {
      double a = u[there];
      double b = v[there];
      r[here] += x * a - y * b;
      i[here] += x * b + y * a;
    }
  }

  /** What it makes of a state. */
  State times(State state) {
    State product = new State(new double[size], new double[size]);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double x = re[i * size + j];
        double y = im[i * size + j];
        product.re()[i] += x * state.re()[j] - y * state.im()[j];
        product.im()[i] += x * state.im()[j] + y * state.re()[j];
      }
    }
    return product;
  }

  /** Takes a multiple of the identity off, so that the trace vanishes. */
  void takeTrace() {
    double x = 0;
    double y = 0;
    for (int i = 0; i < size; i++) {
      x += re[i * (size + 1)] / size;
      y += im[i * (size + 1)] / size;
    }
    for (int i = 0; i < size; i++) {
      re[i * (size + 1)] -= x;
      im[i * (size + 1)] -= y;
    }
  }

  double norm() {
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      sum += re[i] * re[i] + im[i] * im[i];
    }
    return Math.sqrt(sum);
  }
}
