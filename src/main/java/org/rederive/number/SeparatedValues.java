package org.rederive.number;

import static org.rederive.number.ComplexEigensystem.NEGLIGIBLE;
import static org.rederive.number.ComplexEigensystem.ULP;

/**
 * The diagonal t of a triangular matrix T, with entries that agree to rounding moved apart.
 *
 * <p>Two entries closer than 2⁻⁵²‖T‖/√n are put at that distance. Every vector then belongs to the
 * same T with distinct eigenvalues, whereas a substitute for each small difference by itself would
 * belong to no T at all.
 */
final class SeparatedValues {

  /** Values closer than this fraction of ‖T‖/√n are called close. */
  private static final double CLOSE = 0.1;

  private final double[] re;
  private final double[] im;
  private final double norm;

  SeparatedValues(double[] tr, double[] ti, int n) {
    re = new double[n];
    im = new double[n];
    norm = Math.sqrt(ComplexRows.sumOfSquares(tr, ti, 0, n * n) / n);
    double least = Math.max(ULP * norm, NEGLIGIBLE);
    for (int k = 0; k < n; k++) {
      re[k] = tr[k * n + k];
      im[k] = ti[k * n + k];
      while (isTaken(k, least)) {
        re[k] += least;
      }
    }
  }

  /** a_i ← − a_i / (t_i − t_k). */
  void divide(double[] ar, double[] ai, int p, int i, int k) {
    double dr = re[i] - re[k];
    double di = im[i] - im[k];
    double f = -1 / (dr * dr + di * di);
    double x = ar[p];
    double y = ai[p];
    ar[p] = (x * dr + y * di) * f;
    ai[p] = (y * dr - x * di) * f;
  }

  /** Whether t_i and t_k are so close that rounding errors are magnified by their division. */
  boolean areClose(int i, int k) {
    return distance(i, k) < CLOSE * norm;
  }

  /** Whether an error of that size in a vector, relative to rounding, is lost in its residual. */
  boolean forgives(double magnified, double size, int i, int k) {
    return distance(i, k) * magnified <= norm * size;
  }

  private boolean isTaken(int k, double least) {
    for (int i = 0; i < k; i++) {
      if (distance(i, k) < least) {
        return true;
      }
    }
    return false;
  }

  private double distance(int i, int k) {
    return Math.abs(re[i] - re[k]) + Math.abs(im[i] - im[k]);
  }
}
