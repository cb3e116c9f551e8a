package org.rederive.number;

/**
 * Balances a complex matrix by a permutation P and a diagonal D of powers of two:
 *
 * <pre>
 *   H' = D⁻¹ Pᵀ H P D,   u = P D u',   ⟨L| = ⟨L'| D⁻¹ Pᵀ
 * </pre>
 *
 * <p>P moves eigenvalues that stand alone in their row or column to the ends, so that a permuted
 * triangular matrix becomes triangular and its diagonal is read off without rounding (a one-way
 * hopping chain, an exact Jordan block in either orientation). D is an {@link ImaginaryGauge}
 * first, if that helps, and then makes rows and columns similar in norm, all without rounding.
 *
 * <p>As LAPACK's {@code zgebal}: E. E. Osborne, J. ACM 7, 338 (1960); with 2-norms that include the
 * diagonal after R. James, J. Langou and B. R. Lowery, arXiv:1401.5766, who show that other norms
 * can ruin the vectors.
 */
final class Balancing {

  /** A scaling is worth it if the norms shrink below this fraction. */
  private static final double WORTH = 0.95;

  private static final int MAX_ROUNDS = 100;

  /** Keeps all products of a scale and an entry far from over- and underflow. */
  private static final int MAX_EXPONENT = 200;

  private final int n;
  private final double[] hr;
  private final double[] hi;
  private final int[] order; // index before the permutation
  private final int[] exponent; // D = 2^exponent
  private int first; // what is left to be scaled, inclusive
  private int last;
  private boolean scaled;
  private boolean gauged;

  private Balancing(double[] hr, double[] hi, int n) {
    this.n = n;
    this.hr = hr;
    this.hi = hi;
    order = new int[n];
    exponent = new int[n];
    last = n - 1;
  }

  /** Balances the matrix in place, by an imaginary gauge too if wanted, and returns how. */
  static Balancing balance(double[] hr, double[] hi, int n, boolean withGauge) {
    Balancing balancing = new Balancing(hr, hi, n);
    balancing.permute();
    if (withGauge) {
      balancing.changeGauge();
    }
    balancing.scaleAll();
    return balancing;
  }

  /** Whether an imaginary gauge was found and applied. */
  boolean isGauged() {
    return gauged;
  }

  /** Replaces the n numbers u' from the given offset by u = P D u'. */
  void undoRight(ComplexRows vectors, int offset) {
    undo(vectors.re, vectors.im, offset, 1);
  }

  /** Replaces the n numbers ⟨L'| from the given offset by ⟨L| = ⟨L'| D⁻¹ Pᵀ. */
  void undoLeft(ComplexRows vectors, int offset) {
    undo(vectors.re, vectors.im, offset, -1);
  }

  private void permute() {
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    boolean found = true;
    while (found && last > first) {
      found = isolateRow() || isolateColumn();
    }
  }

  /** Moves a row without entries in the range, the diagonal apart, to its end. */
  private boolean isolateRow() {
    for (int i = last; i >= first; i--) {
      if (isAlone(i, i * n, 1)) {
        exchange(i, last--);
        return true;
      }
    }
    return false;
  }

  /** Moves a column without entries in the range, the diagonal apart, to its start. */
  private boolean isolateColumn() {
    for (int i = first; i <= last; i++) {
      if (isAlone(i, i, n)) {
        exchange(i, first++);
        return true;
      }
    }
    return false;
  }

  private boolean isAlone(int i, int start, int stride) {
    for (int j = first; j <= last; j++) {
      int p = start + j * stride;
      if (j != i && (hr[p] != 0 || hi[p] != 0)) {
        return false;
      }
    }
    return true;
  }

  private void exchange(int i, int j) {
    if (i == j) {
      return;
    }
    for (int k = 0; k < n; k++) {
      swap(i * n + k, j * n + k);
    }
    for (int k = 0; k < n; k++) {
      swap(k * n + i, k * n + j);
    }
    int moved = order[i];
    order[i] = order[j];
    order[j] = moved;
  }

  private void swap(int p, int q) {
    double re = hr[p];
    double im = hi[p];
    hr[p] = hr[q];
    hi[p] = hi[q];
    hr[q] = re;
    hi[q] = im;
  }

  private void changeGauge() {
    int[] gauge = ImaginaryGauge.exponents(hr, hi, n, MAX_EXPONENT);
    for (int i = 0; i < n; i++) {
      if (gauge[i] != 0) {
        gauged = true;
        scaleSite(i, gauge[i]);
      }
    }
  }

  /** D_i ← 2^e D_i. */
  private void scaleSite(int i, int e) {
    exponent[i] += e;
    scaled = true;
    multiply(i, n, Math.scalb(1.0, e));
    multiply(i * n, 1, Math.scalb(1.0, -e));
  }

  private void scaleAll() {
    boolean changed = true;
    for (int round = 0; changed && round < MAX_ROUNDS; round++) {
      changed = false;
      for (int i = first; i <= last; i++) {
        changed |= scaleOne(i);
      }
    }
  }

  /** With column norm c and row norm r, f = 2^e makes f c and r / f nearly equal. */
  private boolean scaleOne(int i) {
    double column = sumOfSquares(i, n);
    double row = sumOfSquares(i * n, 1);
    int e = (Math.getExponent(row) - Math.getExponent(column)) / 4;
    if (e == 0 || column == 0 || row == 0 || Math.abs(exponent[i] + e) > MAX_EXPONENT) {
      return false;
    }
    double c = Math.sqrt(column);
    double r = Math.sqrt(row);
    double f = Math.scalb(1.0, e);
    if (f * c + r / f >= WORTH * (c + r)) {
      return false;
    }
    scaleSite(i, e);
    return true;
  }

  private double sumOfSquares(int start, int stride) {
    double sum = 0;
    for (int j = first, p = start + first * stride; j <= last; j++, p += stride) {
      sum += hr[p] * hr[p] + hi[p] * hi[p];
    }
    return sum;
  }

  private void multiply(int start, int stride, double factor) {
    for (int j = 0, p = start; j < n; j++, p += stride) {
      hr[p] *= factor;
      hi[p] *= factor;
    }
  }

  private void undo(double[] re, double[] im, int offset, int sign) {
    for (int i = 0; scaled && i < n; i++) {
      double factor = Math.scalb(1.0, sign * exponent[i]);
      re[offset + i] *= factor;
      im[offset + i] *= factor;
    }
    unpermute(re, offset);
    unpermute(im, offset);
  }

  /** Puts each component back where it was before the exchanges. */
  private void unpermute(double[] a, int offset) {
    if (first == 0 && last == n - 1) {
      return;
    }
    double[] moved = new double[n];
    for (int i = 0; i < n; i++) {
      moved[order[i]] = a[offset + i];
    }
    System.arraycopy(moved, 0, a, offset, n);
  }
}
