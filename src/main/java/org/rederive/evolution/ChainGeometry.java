package org.rederive.evolution;

import org.rederive.hamiltonian.FourierTerm;

/**
 * p = a + k and a fixed s on a chain. What a adds is the vector potential of a flux through a ring;
 * in an open chain it changes nothing but the phases of states.
 *
 * @param momentum a
 * @param parameter s
 */
record ChainGeometry(double momentum, double parameter) implements Geometry {
  @Override
  public Hop hop(int m, int n, double[] re, double[] im) {
    return new Hop(m, 0, re, im, 0, 0, momentum * m + parameter * n);
  }

  @Override
  public FourierTerm local(FourierTerm term, int second) {
    return new GradientGeometry(0, parameter).local(term, second);
  }

  @Override
  public double[] gauge() {
    return new double[9];
  }

  @Override
  public boolean isPlane() {
    return false;
  }
}
