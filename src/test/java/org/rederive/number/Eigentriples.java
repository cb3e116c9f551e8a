package org.rederive.number;

/**
 * Eigenvalues, right and left vectors from any solver, and how well they solve the problem. All
 * errors are relative: 10⁻¹⁵ is rounding, whatever the conditioning.
 */
final class Eigentriples {

  /** What the errors of a backward stable solver stay below, for n ≤ 32. */
  static final double ROUNDING = 1e-14;

  final int n;
  final double[] valueRe;
  final double[] valueIm;
  final double[] rightRe; // u_m is row m
  final double[] rightIm;
  final double[] leftRe; // ⟨L_m| is row m
  final double[] leftIm;

  Eigentriples(int n) {
    this.n = n;
    valueRe = new double[n];
    valueIm = new double[n];
    rightRe = new double[n * n];
    rightIm = new double[n * n];
    leftRe = new double[n * n];
    leftIm = new double[n * n];
  }

  static Eigentriples of(ComplexEigensystem system) {
    Eigentriples triples = new Eigentriples(system.size());
    for (int m = 0; m < triples.n; m++) {
      triples.valueRe[m] = system.valueRe(m);
      triples.valueIm[m] = system.valueIm(m);
      for (int i = 0; i < triples.n; i++) {
        triples.rightRe[m * triples.n + i] = system.rightRe(i, m);
        triples.rightIm[m * triples.n + i] = system.rightIm(i, m);
        triples.leftRe[m * triples.n + i] = system.leftRe(m, i);
        triples.leftIm[m * triples.n + i] = system.leftIm(m, i);
      }
    }
    return triples;
  }

  /** The largest of all errors below; infinite if a number is not finite. */
  double error(SampleMatrix h) {
    double residuals = Math.max(rightResidual(h), leftResidual(h));
    double worst = Math.max(residuals, Math.max(biorthogonality(), normalization()));
    return Double.isFinite(worst) ? worst : Double.POSITIVE_INFINITY;
  }

  /** max ‖H u − ε u‖ / (‖H‖ ‖u‖). */
  double rightResidual(SampleMatrix h) {
    return residual(h.transposed(), rightRe, rightIm);
  }

  /** max ‖⟨L|H − ε⟨L|‖ / (‖H‖ ‖L‖). */
  double leftResidual(SampleMatrix h) {
    return residual(h, leftRe, leftIm);
  }

  /** max |⟨L_m|u_n⟩ − δ_mn| / (‖L_m‖ ‖u_n‖). */
  double biorthogonality() {
    double worst = 0;
    for (int m = 0; m < n; m++) {
      for (int k = 0; k < n; k++) {
        double size = norm(leftRe, leftIm, m) * norm(rightRe, rightIm, k);
        worst = Math.max(worst, defect(m, k) / size);
      }
    }
    return worst;
  }

  /** max |‖u‖ − 1|. */
  double normalization() {
    double worst = 0;
    for (int m = 0; m < n; m++) {
      worst = Math.max(worst, Math.abs(norm(rightRe, rightIm, m) - 1));
    }
    return worst;
  }

  /** max |LR − 1|, unscaled. */
  double largestDefect() {
    double worst = 0;
    for (int i = 0; i < n * n; i++) {
      worst = Math.max(worst, defect(i / n, i % n));
    }
    return worst;
  }

  /** ‖L_m‖ ‖u_m‖. */
  double condition(int m) {
    return norm(leftRe, leftIm, m) * norm(rightRe, rightIm, m);
  }

  /** Distance from a number to the nearest eigenvalue. */
  double distance(double re, double im) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int m = 0; m < n; m++) {
      nearest = Math.min(nearest, Math.hypot(valueRe[m] - re, valueIm[m] - im));
    }
    return nearest;
  }

  void exchangeLeft(int m, int k) {
    for (int i = 0; i < n; i++) {
      exchange(leftRe, m * n + i, k * n + i);
      exchange(leftIm, m * n + i, k * n + i);
    }
  }

  private static void exchange(double[] a, int p, int q) {
    double x = a[p];
    a[p] = a[q];
    a[q] = x;
  }

  private double residual(SampleMatrix h, double[] re, double[] im) {
    double worst = 0;
    double scale = h.norm() == 0 ? 1 : h.norm();
    for (int m = 0; m < n; m++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        double size = residualEntry(h, re, im, m, j) / scale;
        sum += size * size;
      }
      worst = Math.max(worst, Math.sqrt(sum) / norm(re, im, m));
    }
    return worst;
  }

  /** |Σ_i v_i H_ij − ε v_j| for row m. */
  private double residualEntry(SampleMatrix h, double[] re, double[] im, int m, int j) {
    int p = m * n + j;
    double x = -(valueRe[m] * re[p] - valueIm[m] * im[p]);
    double y = -(valueRe[m] * im[p] + valueIm[m] * re[p]);
    for (int i = 0; i < n; i++) {
      int v = m * n + i;
      int a = i * n + j;
      x += re[v] * h.re[a] - im[v] * h.im[a];
      y += re[v] * h.im[a] + im[v] * h.re[a];
    }
    return Math.hypot(x, y);
  }

  private double defect(int m, int k) {
    double x = m == k ? -1 : 0;
    double y = 0;
    for (int i = 0; i < n; i++) {
      int p = m * n + i;
      int q = k * n + i;
      x += leftRe[p] * rightRe[q] - leftIm[p] * rightIm[q];
      y += leftRe[p] * rightIm[q] + leftIm[p] * rightRe[q];
    }
    return Math.hypot(x, y);
  }

  private double norm(double[] re, double[] im, int row) {
    return Math.sqrt(ComplexRows.sumOfSquares(re, im, row * n, n));
  }
}
