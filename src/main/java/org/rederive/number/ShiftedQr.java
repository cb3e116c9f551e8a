package org.rederive.number;

import static org.rederive.number.ComplexEigensystem.NEGLIGIBLE;
import static org.rederive.number.ComplexEigensystem.ULP;

/**
 * Brings a complex upper Hessenberg matrix to Schur form, H = Z T Z† with T upper triangular.
 *
 * <p>Single-shift QR with bulge chasing: for a shift σ near an eigenvalue, the {@link
 * PlaneRotation} that maps the first column of H − σ onto e_1 is applied as a similarity, and the
 * entry that then sticks out below the subdiagonal is chased down the matrix by further rotations.
 *
 * <p>The shift is Wilkinson's, the eigenvalue of the trailing 2×2 block nearest to its last entry;
 * every tenth sweep without deflation uses an exceptional one. Subdiagonal entries are dropped by
 * the criterion of M. Ahues and F. Tisseur (LAPACK Working Note 122), as in LAPACK's {@code
 * zlahqr}, whose plan this follows.
 */
final class ShiftedQr {

  private static final int SWEEPS_PER_VALUE = 30;
  private static final int EXCEPTIONAL = 10;

  private final double[] hr;
  private final double[] hi;
  private final double[] zr;
  private final double[] zi;
  private final int n;

  private final PlaneRotation rotation = new PlaneRotation();
  private double shiftRe;
  private double shiftIm;

  /** H, to become T, and Z†, to become G Z† for every rotation made, both row by row. */
  ShiftedQr(double[] hr, double[] hi, double[] zr, double[] zi, int n) {
    this.hr = hr;
    this.hi = hi;
    this.zr = zr;
    this.zi = zi;
    this.n = n;
  }

  /** Iterates until H is upper triangular. */
  void iterate() {
    int sweeps = 0;
    for (int end = n - 1; end > 0; ) {
      int start = deflate(end);
      if (start == end) {
        end--;
        sweeps = 0;
      } else if (sweeps++ < SWEEPS_PER_VALUE * Math.max(10, n)) {
        chooseShift(start, end, sweeps);
        sweep(start, firstRow(start, end), end);
      } else {
        throw new EigensystemException(
            "QR found no eigenvalue number "
                + end
                + " of "
                + n
                + " in "
                + (sweeps - 1)
                + " sweeps");
      }
    }
  }

  /** Finds where the unreduced block that ends at the given row starts, and cuts it off there. */
  private int deflate(int end) {
    int start = end;
    while (start > 0 && !isNegligible(start)) {
      start--;
    }
    if (start > 0) {
      set(start, start - 1, 0, 0);
    }
    return start;
  }

  /** Whether the subdiagonal entry of row k can be dropped: the Ahues–Tisseur test. */
  private boolean isNegligible(int k) {
    double below = abs(k, k - 1);
    if (below <= NEGLIGIBLE) {
      return true;
    }
    if (below > ULP * neighbourhood(k)) {
      return false;
    }
    double above = abs(k - 1, k);
    double diagonal = abs(k, k);
    double difference = difference(k - 1, k);
    double ab = Math.max(below, above);
    double ba = Math.min(below, above);
    double aa = Math.max(diagonal, difference);
    double bb = Math.min(diagonal, difference);
    double s = aa + ab;
    return ba * (ab / s) <= Math.max(NEGLIGIBLE, ULP * (bb * (aa / s)));
  }

  private double neighbourhood(int k) {
    double size = abs(k - 1, k - 1) + abs(k, k);
    if (size == 0 && k >= 2) {
      size += abs(k - 1, k - 2);
    }
    if (size == 0 && k + 1 < n) {
      size += abs(k + 1, k);
    }
    return size;
  }

  private void chooseShift(int start, int end, int sweeps) {
    if (sweeps % (2 * EXCEPTIONAL) == 0) {
      exceptionalShift(end, abs(end, end - 1));
    } else if (sweeps % EXCEPTIONAL == 0) {
      exceptionalShift(start, abs(start + 1, start));
    } else {
      wilkinsonShift(end);
    }
  }

  private void exceptionalShift(int row, double size) {
    shiftRe = hr[row * n + row] + 0.75 * size;
    shiftIm = hi[row * n + row];
  }

  /** For the block (a b; c d): σ = d − bc/(x + y), x = (a − d)/2, y = √(x² + bc), Re x*y ≥ 0. */
  private void wilkinsonShift(int end) {
    int d = end * n + end;
    int a = d - n - 1;
    int above = d - n;
    int below = d - 1;
    final double pr = hr[above] * hr[below] - hi[above] * hi[below];
    final double pi = hr[above] * hi[below] + hi[above] * hr[below];
    final double xr = (hr[a] - hr[d]) / 2;
    final double xi = (hi[a] - hi[d]) / 2;
    double qr = xr * xr - xi * xi + pr;
    double qi = 2 * xr * xi + pi;
    double modulus = Math.hypot(qr, qi);
    double yr = Math.sqrt((modulus + Math.abs(qr)) / 2);
    double yi = yr == 0 ? 0 : qi / (2 * yr);
    if (qr < 0) {
      double swapped = yr;
      yr = yi;
      yi = swapped;
    }
    double sign = xr * yr + xi * yi < 0 ? -1 : 1;
    subtractQuotient(d, pr, pi, xr + sign * yr, xi + sign * yi);
  }

  /** σ = H_d − p/q, or H_d if q vanishes. */
  private void subtractQuotient(int d, double pr, double pi, double qr, double qi) {
    double size = Math.hypot(qr, qi);
    shiftRe = hr[d];
    shiftIm = hi[d];
    if (size > 0) {
      double ur = qr / size;
      double ui = qi / size;
      shiftRe -= (pr * ur + pi * ui) / size;
      shiftIm -= (pi * ur - pr * ui) / size;
    }
  }

  /** The last row at which the sweep may begin because two subdiagonal entries are small. */
  private int firstRow(int start, int end) {
    for (int m = end - 1; m > start; m--) {
      int p = m * n + m;
      double shifted = Math.abs(hr[p] - shiftRe) + Math.abs(hi[p] - shiftIm);
      double below = abs(m + 1, m);
      double s = shifted + below;
      double diagonal = abs(m, m) + abs(m + 1, m + 1);
      if (abs(m, m - 1) * (below / s) <= ULP * (shifted / s) * diagonal) {
        return m;
      }
    }
    return start;
  }

  private void sweep(int start, int first, int end) {
    int p = first * n + first;
    rotation.annihilate(hr[p] - shiftRe, hi[p] - shiftIm, hr[p + n], hi[p + n]);
    if (first > start) {
      hr[p - 1] *= rotation.cosine();
      hi[p - 1] *= rotation.cosine();
    }
    rotate(first, end);
    for (int k = first + 1; k < end; k++) {
      chase(k);
      rotate(k, end);
    }
  }

  /** Removes the entry two below the diagonal by a rotation of rows k and k+1. */
  private void chase(int k) {
    int p = k * n + k - 1;
    rotation.annihilate(hr[p], hi[p], hr[p + n], hi[p + n]);
    rotation.rotateRows(hr, hi, p, p + n, 1);
    set(k + 1, k - 1, 0, 0);
  }

  /** H ← G H G†, Z† ← G Z† for a rotation of rows k and k+1 in a block that ends as given. */
  private void rotate(int k, int end) {
    int row = k * n;
    int below = row + n;
    rotation.rotateRows(hr, hi, row + k, below + k, n - k);
    rotation.rotateColumns(hr, hi, k, Math.min(k + 3, end + 1) * n, n);
    rotation.rotateRows(zr, zi, row, below, n);
  }

  private double abs(int i, int j) {
    return Math.abs(hr[i * n + j]) + Math.abs(hi[i * n + j]);
  }

  private double difference(int i, int j) {
    int p = i * n + i;
    int q = j * n + j;
    return Math.abs(hr[p] - hr[q]) + Math.abs(hi[p] - hi[q]);
  }

  private void set(int i, int j, double re, double im) {
    hr[i * n + j] = re;
    hi[i * n + j] = im;
  }
}
