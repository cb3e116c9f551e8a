package org.rederive.evolution;

import org.rederive.hamiltonian.FourierTerm;

/**
 * k and s = s₀ + g r on a chain: parameters that vary slowly in space.
 *
 * @param gradient g
 * @param start s₀, the value at the origin
 */
record GradientGeometry(double gradient, double start) implements Geometry {
  @Override
  public Hop hop(int m, int n, double[] re, double[] im) {
    return new Hop(m, 0, re, im, gradient * n, 0, start * n);
  }

  @Override
  public FourierTerm local(FourierTerm term, int second) {
    double n = term.waves()[second];
    Square turned = new Square((int) Math.round(Math.sqrt(term.re().length)));
    turned.add(Math.cos(n * start), Math.sin(n * start), term.re(), term.im());
    double[] waves = term.waves().clone();
    waves[second] = gradient * n;
    return new FourierTerm(turned.re, turned.im, waves, term.powers());
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
