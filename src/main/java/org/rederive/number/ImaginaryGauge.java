package org.rederive.number;

/**
 * Finds a diagonal D = diag(2^e) for which |(D⁻¹HD)_ij| ≈ |(D⁻¹HD)_ji|: the imaginary gauge
 * transformation that takes the skin effect out of an open chain or lattice of any shape (N. Hatano
 * and D. R. Nelson, Phys. Rev. Lett. 77, 570 (1996)).
 *
 * <p>On every bond of a spanning tree, taken along the largest |H_ij H_ji| first (Prim), it solves
 *
 * <pre>
 *   (d_i / d_j)² = |H_ij| / |H_ji|
 * </pre>
 *
 * <p>which is exact on all bonds if H is symmetric up to some gauge. Balancing site by site cannot
 * find it, since inside a uniform chain row and column of a site have the same norm already.
 *
 * <p>Eigenvalues gain in any case. Vectors of a chain that also localises them by disorder may lose
 * digits: D magnifies the rounding errors in their tails. {@link ComplexEigensystem} looks at the
 * residuals and then does without.
 */
final class ImaginaryGauge {

  /** The squared norm must shrink below this fraction. */
  private static final double WORTH = 0.9;

  private final int n;
  private final double[] squares; // |H_ij|²
  private final double[] potential; // log2 d
  private final double[] bond; // the largest bond to the tree, or −1 for a site in the tree
  private final int[] neighbour; // where that bond ends

  private ImaginaryGauge(double[] hr, double[] hi, int n) {
    this.n = n;
    squares = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      squares[i] = hr[i] * hr[i] + hi[i] * hi[i];
    }
    potential = new double[n];
    bond = new double[n];
    neighbour = new int[n];
  }

  /** Returns the exponents e, all zero if no gauge makes H much smaller. */
  static int[] exponents(double[] hr, double[] hi, int n, int largest) {
    ImaginaryGauge gauge = new ImaginaryGauge(hr, hi, n);
    gauge.growTree();
    int[] exponent = gauge.rounded();
    return gauge.isWorth(exponent, largest) ? exponent : new int[n];
  }

  private void growTree() {
    for (int grown = 0; grown < n; grown++) {
      int site = nextSite();
      if (bond[site] > 0) {
        int j = neighbour[site];
        double ratio = squares[site * n + j] / squares[j * n + site];
        potential[site] = potential[j] + StrictMath.log(ratio) / (4 * StrictMath.log(2));
      }
      bond[site] = -1;
      offerBonds(site);
    }
  }

  /** The site outside the tree with the largest bond to it. */
  private int nextSite() {
    int best = 0;
    for (int i = 1; i < n; i++) {
      if (bond[i] > bond[best]) {
        best = i;
      }
    }
    return best;
  }

  private void offerBonds(int site) {
    for (int i = 0; i < n; i++) {
      double product = squares[site * n + i] * squares[i * n + site];
      if (bond[i] >= 0 && product > bond[i]) {
        bond[i] = product;
        neighbour[i] = site;
      }
    }
  }

  /** The potential, measured from the middle of its range. */
  private int[] rounded() {
    double lowest = potential[0];
    double highest = potential[0];
    for (double p : potential) {
      lowest = Math.min(lowest, p);
      highest = Math.max(highest, p);
    }
    double middle = (lowest + highest) / 2;
    int[] exponent = new int[n];
    for (int i = 0; i < n; i++) {
      exponent[i] = (int) Math.rint(potential[i] - middle);
    }
    return exponent;
  }

  private boolean isWorth(int[] exponent, int largest) {
    double before = 0;
    double after = 0;
    for (int i = 0; i < n; i++) {
      if (Math.abs(exponent[i]) > largest) {
        return false;
      }
      for (int j = 0; j < n; j++) {
        double square = squares[i * n + j];
        before += square;
        after += Math.scalb(square, 2 * (exponent[j] - exponent[i]));
      }
    }
    return after < WORTH * before;
  }
}
