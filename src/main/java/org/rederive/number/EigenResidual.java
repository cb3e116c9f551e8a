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
        sum +=
            entry(new Column(hr, hi, j * along, across), new Row(rows, m * n, er[m], ei[m]), j, n);
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

  /** A column of H: where its entries stand. */
  private record Column(double[] re, double[] im, int start, int step) {}

  /** A vector v with its eigenvalue ε: where its entries stand. */
  private record Row(ComplexRows rows, int start, double re, double im) {}

  /** |Σ_i v_i H_ij − ε v_j|². */
  private static double entry(Column column, Row row, int j, int n) {
    double[] re = row.rows.re;
    double[] im = row.rows.im;
    int v = row.start;
    double x = row.im * im[v + j] - row.re * re[v + j];
    double y = -row.re * im[v + j] - row.im * re[v + j];
    for (int i = 0, p = column.start; i < n; i++, p += column.step) {
      x += re[v + i] * column.re[p] - im[v + i] * column.im[p];
      y += re[v + i] * column.im[p] + im[v + i] * column.re[p];
    }
    return x * x + y * y;
  }
}
