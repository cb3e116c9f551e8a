package org.rederive.hamiltonian;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rederive.number.MultiIndex;

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

  /** C exp(i Σ_p n_p q_p). */
  static FourierTerm of(Coefficient c, double[] waves) {
    return new FourierTerm(c.re, c.im, waves, new int[MultiIndex.PLACES]);
  }

  /** Whether one is the other's adjoint where all coordinates are real. */
  boolean isAdjointOf(FourierTerm other) {
    Coefficient adjoint = other.coefficient().adjoint();
    double[] opposite = Arrays.stream(other.waves).map(w -> 0.0 - w).toArray();
    return Arrays.equals(powers, other.powers)
        && isSame(waves, opposite)
        && isSame(re, adjoint.re)
        && isSame(im, adjoint.im);
  }

  /** Zeros may have either sign. */
  private static boolean isSame(double[] a, double[] b) {
    return IntStream.range(0, a.length).allMatch(i -> a[i] == b[i]);
  }

  /** C, for calculations. */
  Coefficient coefficient() {
    return new Coefficient((int) Math.rint(Math.sqrt(re.length)), re(), im());
  }

  /** x + iy times this. */
  public FourierTerm times(double x, double y) {
    Coefficient c = coefficient().times(x, y);
    return new FourierTerm(c.re, c.im, waves, powers);
  }

  /** The adjoint at real coordinates. */
  public FourierTerm adjoint() {
    Coefficient c = coefficient().adjoint();
    return new FourierTerm(c.re, c.im, Arrays.stream(waves).map(n -> -n).toArray(), powers);
  }

  /** 1 + i n q instead of exp(i n q) for the coordinate q at a place, on which it has no power. */
  List<FourierTerm> linearIn(int place) {
    double n = waves[place];
    if (n == 0) {
      return List.of(this);
    }
    double[] others = waves.clone();
    others[place] = 0;
    int[] raised = powers.clone();
    raised[place]++;
    Coefficient slope = coefficient().times(0, n);
    return List.of(
        new FourierTerm(re, im, others, powers),
        new FourierTerm(slope.re, slope.im, others, raised));
  }

  /** The product of two terms without powers. */
  FourierTerm multiplied(FourierTerm other) {
    double[] sum = waves.clone();
    Arrays.setAll(sum, p -> waves[p] + other.waves[p]);
    return of(coefficient().multiplied(other.coefficient()), sum);
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
