package org.rederive.number;

/**
 * Right and left eigenvectors of H = Z T Z† with T upper triangular, by substitution.
 *
 * <pre>
 *   right, upwards from x_kk = 1:    x_ik = − Σ_{i&lt;j≤k} T_ij x_jk / (t_i − t_k),   u_k = Z x_k
 *   left, downwards from y_kk = 1:   y_kj = − Σ_{k≤i&lt;j} y_ki T_ij / (t_j − t_k),   ⟨L_k| = y_k Z†
 * </pre>
 *
 * <p>t is the diagonal of T, see {@link SeparatedValues}. This is LAPACK's {@code ztrevc}, except
 * where t_j ≈ t_k: both quotients are then rounding errors over a small number, and ⟨L_k|u_j⟩ = 0
 * would be lost in every degenerate subspace. There
 *
 * <pre>
 *   y_kj = − Σ_{k≤i&lt;j} y_ki x_ij / x_jj
 * </pre>
 *
 * <p>restores it, unless the vectors are so large, near an exceptional point, that the residual of
 * ⟨L_k| would suffer. Before a vector overflows it is scaled down, x_kk with it. Since x_k ends and
 * y_k begins at k, ⟨L_k|u_k⟩ = y_kk x_kk without rounding.
 */
final class TriangularEigenvectors {

  private static final double LARGE = 0x1p200;

  private final double[] tr;
  private final double[] ti;
  private final double[] zr;
  private final double[] zi;
  private final int n;
  private final SeparatedValues values;
  private final double[] xr; // row k is x_k
  private final double[] xi;
  private final double[] yr;
  private final double[] yi;

  /** T and Z†, both row by row. */
  TriangularEigenvectors(double[] tr, double[] ti, double[] zr, double[] zi, int n) {
    this.tr = tr;
    this.ti = ti;
    this.zr = zr;
    this.zi = zi;
    this.n = n;
    values = new SeparatedValues(tr, ti, n);
    xr = new double[n * n];
    xi = new double[n * n];
    yr = new double[n];
    yi = new double[n];
    for (int k = 0; k < n; k++) {
      solveRight(k);
    }
  }

  /** Writes u_k and ⟨L_k|, not normalised, into row k and returns ⟨L_k|u_k⟩, which is real. */
  double write(int k, ComplexRows right, ComplexRows left) {
    solveLeft(k);
    for (int i = 0; i <= k; i++) {
      addConjugate(right, k * n, xr[k * n + i], xi[k * n + i], i * n);
    }
    for (int j = k; j < n; j++) {
      add(left, k * n, yr[j], yi[j], j * n);
    }
    return yr[k] * xr[k * n + k];
  }

  private void solveRight(int k) {
    int start = k * n;
    xr[start + k] = 1;
    for (int i = k - 1; i >= 0; i--) {
      sumOfRow(i, k);
      values.divide(xr, xi, start + i, i, k);
      while (Math.abs(xr[start + i]) + Math.abs(xi[start + i]) > LARGE) {
        scaleDown(xr, xi, start + i, start + k);
      }
    }
  }

  /** x_ik = Σ_{i&lt;j≤k} T_ij x_jk. */
  private void sumOfRow(int i, int k) {
    double re = 0;
    double im = 0;
    int row = i * n;
    int start = k * n;
    for (int j = i + 1; j <= k; j++) {
      re += tr[row + j] * xr[start + j] - ti[row + j] * xi[start + j];
      im += tr[row + j] * xi[start + j] + ti[row + j] * xr[start + j];
    }
    xr[start + i] = re;
    xi[start + i] = im;
  }

  private void solveLeft(int k) {
    for (int j = k; j < n; j++) {
      yr[j] = 0;
      yi[j] = 0;
    }
    yr[k] = 1;
    spreadRow(k);
    for (int j = k + 1; j < n; j++) {
      if (!values.areClose(j, k) || !makeOrthogonal(k, j)) {
        values.divide(yr, yi, j, j, k);
      }
      while (Math.abs(yr[j]) + Math.abs(yi[j]) > LARGE) {
        scaleDown(yr, yi, k, n - 1);
      }
      spreadRow(j);
    }
  }

  /** y_kj ← y_kj + y_ki T_ij for all j &gt; i. */
  private void spreadRow(int i) {
    double re = yr[i];
    double im = yi[i];
    int row = i * n;
    for (int j = i + 1; j < n; j++) {
      yr[j] += re * tr[row + j] - im * ti[row + j];
      yi[j] += re * ti[row + j] + im * tr[row + j];
    }
  }

  /** Chooses y_kj such that ⟨L_k|u_j⟩ = 0, if that costs no accuracy elsewhere. */
  private boolean makeOrthogonal(int k, int j) {
    int start = j * n;
    double pivot = xr[start + j];
    double re = 0;
    double im = 0;
    double magnified = 0;
    double size = 0;
    for (int i = k; i < j; i++) {
      double x = xr[start + i];
      double y = xi[start + i];
      re -= yr[i] * x - yi[i] * y;
      im -= yr[i] * y + yi[i] * x;
      double factor = Math.abs(yr[i]) + Math.abs(yi[i]);
      magnified += factor * (Math.abs(x) + Math.abs(y));
      size = Math.max(size, factor);
    }
    if (pivot == 0 || !values.forgives(magnified / pivot, size, j, k)) {
      return false;
    }
    yr[j] = re / pivot;
    yi[j] = im / pivot;
    return true;
  }

  private static void scaleDown(double[] re, double[] im, int from, int to) {
    for (int i = from; i <= to; i++) {
      re[i] /= LARGE;
      im[i] /= LARGE;
    }
  }

  /** Adds c times column of Z, given by the start of its adjoint row. */
  private void addConjugate(ComplexRows sum, int start, double cr, double ci, int row) {
    double[] re = sum.re;
    double[] im = sum.im;
    for (int j = 0; j < n; j++) {
      re[start + j] += cr * zr[row + j] + ci * zi[row + j];
      im[start + j] += ci * zr[row + j] - cr * zi[row + j];
    }
  }

  /** Adds c times a row of Z†. */
  private void add(ComplexRows sum, int start, double cr, double ci, int row) {
    double[] re = sum.re;
    double[] im = sum.im;
    for (int j = 0; j < n; j++) {
      re[start + j] += cr * zr[row + j] - ci * zi[row + j];
      im[start + j] += cr * zi[row + j] + ci * zr[row + j];
    }
  }
}
