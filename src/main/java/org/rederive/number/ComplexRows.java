package org.rederive.number;

/** n complex vectors of n components, each one row. */
final class ComplexRows {

  final double[] re;
  final double[] im;
  private final int n;

  ComplexRows(int n) {
    this.n = n;
    re = new double[n * n];
    im = new double[n * n];
  }

  /** Returns ‖row‖. */
  double norm(int row) {
    return Math.sqrt(sumOfSquares(re, im, row * n, n));
  }

  /** Multiplies a row by a real number. */
  void multiply(int row, double factor) {
    for (int i = row * n; i < (row + 1) * n; i++) {
      re[i] *= factor;
      im[i] *= factor;
    }
  }

  /**
   * Divides a row by its product with the same row of another, without conjugation, if that product
   * is one but for a small error.
   */
  void sharpen(int row, ComplexRows other) {
    double dotRe = 0;
    double dotIm = 0;
    for (int i = row * n; i < (row + 1) * n; i++) {
      dotRe += re[i] * other.re[i] - im[i] * other.im[i];
      dotIm += re[i] * other.im[i] + im[i] * other.re[i];
    }
    if (Math.abs(dotRe - 1) + Math.abs(dotIm) < 0.5) {
      double f = 1 / (dotRe * dotRe + dotIm * dotIm);
      multiply(row, dotRe * f, -dotIm * f);
    }
  }

  private void multiply(int row, double cr, double ci) {
    for (int i = row * n; i < (row + 1) * n; i++) {
      double x = re[i];
      double y = im[i];
      re[i] = cr * x - ci * y;
      im[i] = cr * y + ci * x;
    }
  }

  /** Returns Σ |a_i|² over a range. */
  static double sumOfSquares(double[] re, double[] im, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += re[i] * re[i] + im[i] * im[i];
    }
    return sum;
  }
}
