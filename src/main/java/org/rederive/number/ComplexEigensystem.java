package org.rederive.number;

/**
 * Eigenvalues with right <em>and</em> left eigenvectors of a general complex matrix H.
 *
 * <pre>
 *   H u_m = ε_m u_m,   ⟨L_m| H = ε_m ⟨L_m|,   ⟨L_m|u_n⟩ = δ_mn,   ‖u_m‖ = 1
 * </pre>
 *
 * <p>The rows ⟨L_m| are those of R⁻¹, R = (u_0 … u_{n−1}): no conjugation is left to the caller.
 *
 * <p>Steps: H is scaled by a power of two and balanced ({@link Balancing}), brought to Hessenberg
 * form by reflections ({@link HessenbergReduction}), to Schur form H = Z T Z† by shifted QR ({@link
 * ShiftedQr}); the eigenvectors of T follow by substitution ({@link TriangularEigenvectors}) and
 * are carried back by Z. This is the plan of LAPACK's {@code zgeev}, with an {@link ImaginaryGauge}
 * for open chains added to the balancing. Residuals and biorthogonality stay below 10⁻¹⁴ of the
 * norms involved; a gauge that spoils this is taken back.
 *
 * <p>Entries below 2⁻⁴⁸⁰ of the largest count as zero.
 *
 * <p>The order of the eigenvalues is that of the diagonal of T: not sorted, but the same at every
 * run. A result is immutable, and reading it allocates nothing.
 *
 * <p><b>Exceptional points.</b> Where eigenvectors coalesce ⟨L|u⟩ → 0 and the normalised ⟨L| grows
 * without bound. {@link #condition} tells how far this has gone and {@link #isDefective} whether it
 * has gone beyond what double precision resolves; no entry is ever NaN.
 */
public final class ComplexEigensystem {

  /** Rounding error of one operation, 2⁻⁵². */
  static final double ULP = 0x1p-52;

  /** What is smaller than this, next to a largest entry of order one, counts as zero. */
  static final double NEGLIGIBLE = 0x1p-480;

  /**
   * Backward error in units of ‖H‖: 2·10⁻¹⁵ is met at every n up to 32, four times that allowed.
   */
  private static final double ROUNDING = 40 * ULP;

  /** Below this condition two close eigenvalues are a plain degeneracy. */
  private static final double SUSPECT = 1e5;

  /** Beyond this condition ⟨L|u⟩ = 1 is given up, so that ‖L‖² does not overflow. */
  private static final double UNBOUNDED = 1e150;

  private final int n;
  private final double[] valueRe;
  private final double[] valueIm;
  private final ComplexRows right; // row m is u_m
  private final ComplexRows left; // row m is ⟨L_m|
  private final double[] condition;
  private final boolean[] defective;

  private ComplexEigensystem(int n) {
    this.n = n;
    valueRe = new double[n];
    valueIm = new double[n];
    right = new ComplexRows(n);
    left = new ComplexRows(n);
    condition = new double[n];
    defective = new boolean[n];
  }

  /**
   * Solves the eigenvalue problem of H.
   *
   * @param re real parts of H, row by row; not modified
   * @param im imaginary parts of H, row by row; not modified
   * @param n number of rows and of columns
   * @return the eigensystem
   * @throws IllegalArgumentException if the arrays do not hold n×n entries or one is not finite
   * @throws EigensystemException if the QR iteration does not converge
   */
  public static ComplexEigensystem of(double[] re, double[] im, int n) {
    double scale = scale(re, im, n);
    double[] hr = times(re, scale);
    double[] hi = times(im, scale);
    ComplexEigensystem result = new ComplexEigensystem(n);
    boolean gauged = result.solve(hr.clone(), hi.clone(), true);
    if (gauged && !result.isSolvedToRounding(hr, hi)) {
      result = new ComplexEigensystem(n);
      result.solve(hr, hi, false);
    }
    result.scaleValues(1 / scale);
    return result;
  }

  /** Returns n, the number of eigenvalues. */
  public int size() {
    return n;
  }

  /** Returns Re ε_m. */
  public double valueRe(int m) {
    return valueRe[m];
  }

  /** Returns Im ε_m. */
  public double valueIm(int m) {
    return valueIm[m];
  }

  /** Returns |ε_m − ε_n|. */
  public double gap(int m, int n) {
    return Estimates.modulus(valueRe[m] - valueRe[n], valueIm[m] - valueIm[n]);
  }

  /** Returns the real part of component i of u_m. */
  public double rightRe(int i, int m) {
    return right.re[m * n + i];
  }

  /** Returns the imaginary part of component i of u_m. */
  public double rightIm(int i, int m) {
    return right.im[m * n + i];
  }

  /** Returns the real part of component i of ⟨L_m|. */
  public double leftRe(int m, int i) {
    return left.re[m * n + i];
  }

  /** Returns the imaginary part of component i of ⟨L_m|. */
  public double leftIm(int m, int i) {
    return left.im[m * n + i];
  }

  /**
   * Returns ‖L_m‖‖u_m‖ ≥ 1, by which a perturbation of H is magnified in ε_m at worst: |δε_m| ≤
   * ‖L_m‖‖u_m‖‖δH‖. The square is the Petermann factor. Infinite beyond 10¹⁵⁰, where ‖L_m‖ = 1 is
   * kept instead of ⟨L_m|u_m⟩ = 1.
   */
  public double condition(int m) {
    return condition[m];
  }

  /**
   * Tells whether ε_m cannot be told from a multiple eigenvalue that lacks an eigenvector: its
   * rounding error 40·2⁻⁵² ‖H‖ ‖L_m‖‖u_m‖, taken in the balanced frame, reaches its nearest
   * neighbour, and ‖L_m‖‖u_m‖ > 10⁵ there, which excludes plain degeneracies.
   */
  public boolean isDefective(int m) {
    return defective[m];
  }

  /** A power of two that brings the largest part of an entry to order one. */
  private static double scale(double[] re, double[] im, int n) {
    if (n < 1 || re.length != n * n || im.length != n * n) {
      throw new IllegalArgumentException(
          "expected " + n + "×" + n + " entries, got " + re.length + " and " + im.length);
    }
    double largest = 0;
    for (int i = 0; i < n * n; i++) {
      requireFinite(re[i], im[i], i, n);
      largest = Math.max(largest, Math.max(Math.abs(re[i]), Math.abs(im[i])));
    }
    return largest == 0 ? 1 : Math.scalb(1.0, Math.min(-Math.getExponent(largest), 1000));
  }

  private static void requireFinite(double re, double im, int index, int n) {
    if (!Double.isFinite(re) || !Double.isFinite(im)) {
      throw new IllegalArgumentException(
          "entry (" + index / n + ", " + index % n + ") is not finite: " + re + " + " + im + "i");
    }
  }

  private static double[] times(double[] a, double factor) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * factor;
    }
    return product;
  }

  private static double[] identity(int n) {
    double[] one = new double[n * n];
    for (int i = 0; i < n; i++) {
      one[i * n + i] = 1;
    }
    return one;
  }

  /** Solves for the given matrix, destroying it; returns whether a gauge was applied. */
  private boolean solve(double[] hr, double[] hi, boolean withGauge) {
    Balancing balancing = Balancing.balance(hr, hi, n, withGauge);
    double rounding = ROUNDING * norm(hr, hi);
    double[] zr = identity(n);
    double[] zi = new double[n * n];
    HessenbergReduction.reduce(hr, hi, zr, zi, n);
    new ShiftedQr(hr, hi, zr, zi, n).iterate();
    readValues(hr, hi);
    computeVectors(new TriangularEigenvectors(hr, hi, zr, zi, n), balancing, rounding);
    return balancing.isGauged();
  }

  private boolean isSolvedToRounding(double[] hr, double[] hi) {
    double bound = ROUNDING * norm(hr, hi);
    return EigenResidual.worst(hr, hi, true, right, valueRe, valueIm) <= bound
        && EigenResidual.worst(hr, hi, false, left, valueRe, valueIm) <= bound
        && EigenResidual.overlap(left, right, n) <= ROUNDING;
  }

  private static double norm(double[] re, double[] im) {
    return Math.sqrt(ComplexRows.sumOfSquares(re, im, 0, re.length));
  }

  private void readValues(double[] tr, double[] ti) {
    for (int m = 0; m < n; m++) {
      valueRe[m] = tr[m * n + m];
      valueIm[m] = ti[m * n + m];
    }
  }

  private void scaleValues(double factor) {
    for (int m = 0; m < n; m++) {
      valueRe[m] *= factor;
      valueIm[m] *= factor;
    }
  }

  private void computeVectors(
      TriangularEigenvectors vectors, Balancing balancing, double rounding) {
    for (int m = 0; m < n; m++) {
      double overlap = vectors.write(m, right, left);
      double balanced = right.norm(m) * left.norm(m) / overlap;
      defective[m] = balanced > SUSPECT && gap(m) <= rounding * balanced;
      balancing.undoRight(right, m * n);
      balancing.undoLeft(left, m * n);
      normalize(m, overlap);
    }
  }

  /** Makes ‖u_m‖ = 1 and ⟨L_m|u_m⟩ = 1, given ⟨L_m|u_m⟩, which is real and not negative. */
  private void normalize(int m, double overlap) {
    double rightNorm = right.norm(m);
    double leftNorm = left.norm(m);
    double product = rightNorm * leftNorm / overlap;
    boolean bounded = product < UNBOUNDED;
    condition[m] = bounded ? product : Double.POSITIVE_INFINITY;
    right.multiply(m, 1 / rightNorm);
    left.multiply(m, bounded ? rightNorm / overlap : 1 / leftNorm);
    left.sharpen(m, right);
  }

  /** Distance of ε_m to the nearest other eigenvalue. */
  private double gap(int m) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      if (k != m) {
        double distance = Math.hypot(valueRe[k] - valueRe[m], valueIm[k] - valueIm[m]);
        smallest = Math.min(smallest, distance);
      }
    }
    return smallest;
  }
}
