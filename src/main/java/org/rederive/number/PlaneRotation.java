package org.rederive.number;

import static org.rederive.number.ComplexEigensystem.NEGLIGIBLE;

/**
 * A unitary mixing of two neighbouring rows or columns, with c real:
 *
 * <pre>
 *   G = ( c   s )     G (x, y)ᵀ = (e^{iφ} r, 0)ᵀ,   φ the phase of x,   r² = |x|² + |y|²
 *       (−s*  c )
 * </pre>
 */
final class PlaneRotation {

  private double c = 1;
  private double sr;
  private double si;

  /** Becomes the rotation that takes y to zero: c = |x|/r and s = e^{iφ} y* / r. */
  void annihilate(double xr, double xi, double yr, double yi) {
    double xx = xr * xr + xi * xi;
    double yy = yr * yr + yi * yi;
    if (yy < NEGLIGIBLE * NEGLIGIBLE) {
      set(1, 0, 0);
    } else if (xx < NEGLIGIBLE * NEGLIGIBLE) {
      double r = Math.sqrt(yy);
      set(0, yr / r, -yi / r);
    } else {
      double f = 1 / (Math.sqrt(xx) * Math.sqrt(xx + yy));
      set(xx * f, (xr * yr + xi * yi) * f, (xi * yr - xr * yi) * f);
    }
  }

  double cosine() {
    return c;
  }

  /** A ← G A on the rows that start at p and at q, for the given number of columns. */
  void rotateRows(double[] ar, double[] ai, int p, int q, int count) {
    final double c = this.c;
    final double sr = this.sr;
    final double si = this.si;
    for (int k = 0; k < count; k++) {
      double xr = ar[p + k];
      double xi = ai[p + k];
      double yr = ar[q + k];
      double yi = ai[q + k];
      ar[p + k] = c * xr + (sr * yr - si * yi);
      ai[p + k] = c * xi + (sr * yi + si * yr);
      ar[q + k] = c * yr - (sr * xr + si * xi);
      ai[q + k] = c * yi - (sr * xi - si * xr);
    }
  }

  /** A ← A G† on column p and the next, down to the row that starts at end, exclusive. */
  void rotateColumns(double[] ar, double[] ai, int column, int end, int n) {
    final double c = this.c;
    final double sr = this.sr;
    final double si = this.si;
    for (int p = column; p < end; p += n) {
      double xr = ar[p];
      double xi = ai[p];
      double yr = ar[p + 1];
      double yi = ai[p + 1];
      ar[p] = c * xr + (sr * yr + si * yi);
      ai[p] = c * xi + (sr * yi - si * yr);
      ar[p + 1] = c * yr - (sr * xr - si * xi);
      ai[p + 1] = c * yi - (sr * xi + si * xr);
    }
  }

  private void set(double cosine, double sineRe, double sineIm) {
    c = cosine;
    sr = sineRe;
    si = sineIm;
  }
}
