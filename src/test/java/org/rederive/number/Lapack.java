package org.rederive.number;

import static org.bytedeco.openblas.global.openblas.LAPACK_COL_MAJOR;

import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.global.openblas_nolapack;

/** LAPACK's zgeev through openblas, as an oracle. */
final class Lapack {

  private Lapack() {}

  /** Whether the native library can be loaded. */
  static boolean isPresent() {
    try {
      openblas_nolapack.blas_set_num_threads(1);
      return true;
    } catch (LinkageError e) {
      return false;
    }
  }

  static Eigentriples zgeev(SampleMatrix h) {
    int n = h.n;
    double[] values = new double[2 * n];
    double[] left = new double[2 * n * n];
    double[] right = new double[2 * n * n];
    byte yes = (byte) 'V';
    int info =
        openblas.LAPACKE_zgeev(
            LAPACK_COL_MAJOR, yes, yes, n, byColumns(h), n, values, left, n, right, n);
    if (info != 0) {
      throw new IllegalStateException("zgeev: info = " + info);
    }
    Eigentriples triples = new Eigentriples(n);
    split(values, triples.valueRe, triples.valueIm);
    split(left, triples.leftRe, triples.leftIm);
    split(right, triples.rightRe, triples.rightIm);
    for (int m = 0; m < n; m++) {
      normalizeLeft(triples, m);
    }
    return triples;
  }

  private static double[] byColumns(SampleMatrix h) {
    double[] a = new double[2 * h.n * h.n];
    SampleMatrix t = h.transposed();
    for (int i = 0; i < h.n * h.n; i++) {
      a[2 * i] = t.re[i];
      a[2 * i + 1] = t.im[i];
    }
    return a;
  }

  private static void split(double[] pairs, double[] re, double[] im) {
    for (int i = 0; i < re.length; i++) {
      re[i] = pairs[2 * i];
      im[i] = pairs[2 * i + 1];
    }
  }

  /** zgeev returns |v⟩ with v†H = ε v†: ⟨L| = v† / v†u. */
  private static void normalizeLeft(Eigentriples t, int m) {
    double x = 0;
    double y = 0;
    for (int p = m * t.n; p < (m + 1) * t.n; p++) {
      x += t.leftRe[p] * t.rightRe[p] + t.leftIm[p] * t.rightIm[p];
      y += t.leftRe[p] * t.rightIm[p] - t.leftIm[p] * t.rightRe[p];
    }
    double size2 = x * x + y * y;
    for (int p = m * t.n; p < (m + 1) * t.n; p++) {
      double re = t.leftRe[p];
      double im = -t.leftIm[p];
      t.leftRe[p] = (re * x + im * y) / size2;
      t.leftIm[p] = (im * x - re * y) / size2;
    }
  }
}
