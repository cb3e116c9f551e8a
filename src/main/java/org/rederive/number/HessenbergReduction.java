package org.rederive.number;

/**
 * Reduces a complex matrix to upper Hessenberg form by a unitary similarity, H ← Z† H Z.
 *
 * <p>Column k is cleared below its subdiagonal by the reflection P = 1 − β v v† with β = 2/‖v‖² and
 * v = x + e^{iφ}‖x‖ e_1, where x is the part of the column below the diagonal and φ the phase of
 * its first entry: P x = −e^{iφ}‖x‖ e_1, free of cancellation. See G. H. Golub and C. F. Van Loan,
 * Matrix Computations, §7.4, and LAPACK's {@code zgehd2}.
 */
final class HessenbergReduction {

  private final double[] hr;
  private final double[] hi;
  private final int n;
  private final double[] vr;
  private final double[] vi;
  private final double[] wr;
  private final double[] wi;

  private HessenbergReduction(double[] hr, double[] hi, int n) {
    this.hr = hr;
    this.hi = hi;
    this.n = n;
    vr = new double[n];
    vi = new double[n];
    wr = new double[n];
    wi = new double[n];
  }

  /** Reduces H in place and replaces Z†, stored row by row, by P Z† for every reflection made. */
  static void reduce(double[] hr, double[] hi, double[] zr, double[] zi, int n) {
    HessenbergReduction reduction = new HessenbergReduction(hr, hi, n);
    for (int k = 0; k < n - 2; k++) {
      double beta = reduction.clearColumn(k);
      if (beta != 0) {
        reduction.reflectFromLeft(hr, hi, k + 1, k + 1, beta);
        reduction.reflectFromRight(k + 1, beta);
        reduction.reflectFromLeft(zr, zi, k + 1, 1, beta); // the first column stays (1, 0, …)
      }
    }
  }

  /** Finds v, puts P x in place of x and returns β; zero if there was nothing to clear. */
  private double clearColumn(int k) {
    double tail = takeTail(k);
    if (tail < ComplexEigensystem.NEGLIGIBLE * ComplexEigensystem.NEGLIGIBLE) {
      return 0;
    }
    int p = (k + 1) * n + k;
    double re = hr[p];
    double im = hi[p];
    double head = Math.sqrt(re * re + im * im);
    double norm = Math.sqrt(head * head + tail);
    boolean phase = head > ComplexEigensystem.NEGLIGIBLE;
    hr[p] = phase ? -norm * (re / head) : -norm;
    hi[p] = phase ? -norm * (im / head) : 0;
    vr[k + 1] = re - hr[p];
    vi[k + 1] = im - hi[p];
    return 1 / (norm * (norm + head));
  }

  /** Moves column k below the subdiagonal into v and returns the sum of squares. */
  private double takeTail(int k) {
    double sum = 0;
    for (int i = k + 2, p = i * n + k; i < n; i++, p += n) {
      vr[i] = hr[p];
      vi[i] = hi[p];
      sum += vr[i] * vr[i] + vi[i] * vi[i];
      hr[p] = 0;
      hi[p] = 0;
    }
    return sum;
  }

  /** A ← A − β v (v† A) on the columns from the given one on. */
  private void reflectFromLeft(double[] ar, double[] ai, int start, int column, double beta) {
    for (int j = column; j < n; j++) {
      wr[j] = 0;
      wi[j] = 0;
    }
    for (int i = start; i < n; i++) {
      addRow(ar, ai, i * n, column, vr[i], -vi[i]);
    }
    for (int i = start; i < n; i++) {
      subtractFromRow(ar, ai, i * n, column, beta * vr[i], beta * vi[i]);
    }
  }

  private void addRow(double[] ar, double[] ai, int row, int column, double cr, double ci) {
    for (int j = column; j < n; j++) {
      wr[j] += cr * ar[row + j] - ci * ai[row + j];
      wi[j] += cr * ai[row + j] + ci * ar[row + j];
    }
  }

  private void subtractFromRow(
      double[] ar, double[] ai, int row, int column, double cr, double ci) {
    for (int j = column; j < n; j++) {
      ar[row + j] -= cr * wr[j] - ci * wi[j];
      ai[row + j] -= cr * wi[j] + ci * wr[j];
    }
  }

  /** H ← H − β (H v) v† on all rows. */
  private void reflectFromRight(int start, double beta) {
    for (int row = 0; row < n * n; row += n) {
      double sr = 0;
      double si = 0;
      for (int j = start; j < n; j++) {
        sr += hr[row + j] * vr[j] - hi[row + j] * vi[j];
        si += hr[row + j] * vi[j] + hi[row + j] * vr[j];
      }
      sr *= beta;
      si *= beta;
      for (int j = start; j < n; j++) {
        hr[row + j] -= sr * vr[j] + si * vi[j];
        hi[row + j] -= si * vr[j] - sr * vi[j];
      }
    }
  }
}
