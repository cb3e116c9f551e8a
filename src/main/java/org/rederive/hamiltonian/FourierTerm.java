package org.rederive.hamiltonian;

import java.util.Arrays;

/**
 * One term C · Π_p q_p^{m_p} · exp(i Σ_p n_p q_p) of a Hamiltonian.
 *
 * @param re real parts of C, row by row
 * @param im imaginary parts of C, row by row
 * @param waves n_p by place of the coordinate in a multi-index
 * @param powers m_p by place
 */
public record FourierTerm(double[] re, double[] im, double[] waves, int[] powers) {
  public FourierTerm {
    re = re.clone();
    im = im.clone();
    waves = waves.clone();
    powers = powers.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FourierTerm term
        && Arrays.equals(re, term.re)
        && Arrays.equals(im, term.im)
        && Arrays.equals(waves, term.waves)
        && Arrays.equals(powers, term.powers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(re) * 31 + Arrays.hashCode(waves);
  }
}
