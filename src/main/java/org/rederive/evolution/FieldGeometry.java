package org.rederive.evolution;

import org.rederive.hamiltonian.FourierTerm;

/**
 * p = k + 𝒜(r) in a plane with 𝒜_i = B a_ij r_j and a_yx − a_xy = 1: a uniform field along z.
 *
 * @param field B
 * @param gauge a, row by row
 */
record FieldGeometry(double field, double[] gauge) implements Geometry {
  @Override
  public Hop hop(int m, int n, double[] re, double[] im) {
    double qx = field * (m * gauge[0] + n * gauge[2]);
    double qy = field * (m * gauge[1] + n * gauge[3]);
    return new Hop(m, n, re, im, qx, qy, 0);
  }

  @Override
  public FourierTerm local(FourierTerm term, int second) {
    return term;
  }

  @Override
  public double[] gauge() {
    double mixed = field * (gauge[1] + gauge[2]) / 2;
    return new double[] {field * gauge[0], mixed, 0, mixed, field * gauge[3], 0, 0, 0, 0};
  }

  @Override
  public boolean isPlane() {
    return true;
  }
}
