package org.rederive.number;

/** How well vectors solve H u = ε u, ⟨L|H = ε⟨L| and ⟨L_m|u_k⟩ = 0. */
final class EigenResidual {

  private EigenResidual() {}

  /**
   * Returns max ‖v H − ε v‖ / ‖v‖ over rows v, for H or, to judge right vectors, for its transpose.
   *
   * @param transposed whether the vectors belong to Hᵀ
   */
  static double worst(
      double[] hr, double[] hi, boolean transposed, ComplexRows rows, double[] er, double[] ei) {
    int n = er.length;
    int along = transposed ? n : 1;
    int across = transposed ? 1 : n;
    double worst = 0;
    for (int m = 0; m < n; m++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += entry(hr, hi, j * along, across, rows, m * n, j, er[m], ei[m], n);
      }
      worst = Math.max(worst, Math.sqrt(sum) / rows.norm(m));
    }
    return worst;
  }

  /** Returns max |⟨L_m|u_k⟩| / (‖L_m‖ ‖u_k‖) over m ≠ k. */
  static double overlap(ComplexRows left, ComplexRows right, int n) {
    double worst = 0;
    for (int m = 0; m < n; m++) {
      for (int k = 0; k < n; k++) {
        if (k != m) {
          worst =
              Math.max(
                  worst, overlap(left, m * n, right, k * n, n) / (left.norm(m) * right.norm(k)));
        }
      }
    }
    return worst;
  }

  private static double overlap(ComplexRows left, int p, ComplexRows right, int q, int n) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < n; i++) {
      x += left.re[p + i] * right.re[q + i] - left.im[p + i] * right.im[q + i];
      y += left.re[p + i] * right.im[q + i] + left.im[p + i] * right.re[q + i];
    }
    return Math.sqrt(x * x + y * y);
  }

  /** |Σ_i v_i H_ij − ε v_j|² for the row that starts at v. */
  private static double entry(
      double[] hr,
      double[] hi,
      int start,
      int across,
      ComplexRows rows,
      int v,
      int j,
      double er,
      double ei,
      int n) {
    double x = ei * rows.im[v + j] - er * rows.re[v + j];
    double y = -er * rows.im[v + j] - ei * rows.re[v + j];
    for (int i = 0, p = start; i < n; i++, p += across) {
      x += rows.re[v + i] * hr[p] - rows.im[v + i] * hi[p];
      y += rows.re[v + i] * hi[p] + rows.im[v + i] * hr[p];
    }
    return x * x + y * y;
  }
}
