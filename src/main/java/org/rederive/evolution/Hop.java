package org.rederive.evolution;

/**
 * One term of an operator on a lattice: ψ(r) gets C e^{i(q·(r + n/2) + φ)} ψ(r + n).
 *
 * <p>This is Weyl's rule for C e^{i n·(k + 𝒜(r))} with a linear 𝒜: the phase along the straight
 * line between two sites (R. Peierls, Zeitschrift für Physik 80, 763 (1933)), and for C e^{i(n·k +
 * q·r)}.
 *
 * @param dx n along x
 * @param dy n along y
 * @param re real parts of C row by row; a single one is a multiple of the identity
 * @param im imaginary parts
 * @param qx q along x
 * @param qy q along y
 * @param phase φ
 */
record Hop(int dx, int dy, double[] re, double[] im, double qx, double qy, double phase) {
  boolean isScalar() {
    return re.length == 1;
  }

  /** (x + iy) this. */
  Hop times(double x, double y) {
    double[] r = new double[re.length];
    double[] i = new double[re.length];
    for (int n = 0; n < re.length; n++) {
      r[n] = x * re[n] - y * im[n];
      i[n] = x * im[n] + y * re[n];
    }
    return new Hop(dx, dy, r, i, qx, qy, phase);
  }

  /** Whether it stays at its site, with the same phase everywhere. */
  boolean isLocal() {
    return dx == 0 && dy == 0 && qx == 0 && qy == 0 && phase == 0;
  }

  /** Σ|C|², of which a root bounds what it makes of a state. */
  double size() {
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      sum += re[i] * re[i] + im[i] * im[i];
    }
    return Math.sqrt(sum);
  }
}
