package org.rederive.number;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agreement with LAPACK, and no less accuracy. */
@Tag("slow")
class ComplexEigensystemLapackTest {

  private static final int[] SIZES = {1, 2, 3, 4, 8, 16, 32};

  @BeforeEach
  void lapackIsPresent() {
    assumeTrue(Lapack.isPresent(), "openblas cannot be loaded on this platform");
  }

  @ParameterizedTest
  @EnumSource(MatrixFamily.class)
  void eigenvaluesAgreeWithZgeevWithinTheirConditioning(MatrixFamily family) {
    SplittableRandom random = new SplittableRandom(31);
    for (int n : SIZES) {
      SampleMatrix h = family.draw(n, random);
      Eigentriples ours = Eigentriples.of(h.eigensystem());
      Eigentriples theirs = Lapack.zgeev(h);
      for (int m = 0; m < n; m++) {
        double bound = 2 * Eigentriples.ROUNDING * h.norm() * ours.condition(m);
        double distance = theirs.distance(ours.valueRe[m], ours.valueIm[m]);
        assertTrue(distance <= bound, family + ", n = " + n + ": " + distance + " > " + bound);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MatrixFamily.class)
  void theWorstErrorIsAtMostTwiceThatOfZgeev(MatrixFamily family) {
    SplittableRandom random = new SplittableRandom(32);
    for (int n : SIZES) {
      double ours = 0;
      double theirs = Double.MIN_NORMAL;
      for (int sample = 0; sample < 20; sample++) {
        SampleMatrix h = family.draw(n, random);
        ours = Math.max(ours, Eigentriples.of(h.eigensystem()).error(h));
        theirs = Math.max(theirs, Lapack.zgeev(h).error(h));
      }
      double bound = 2 * Math.max(theirs, allowance(family));
      assertTrue(ours <= bound, family + ", n = " + n + ": " + ours + ", zgeev " + theirs);
    }
  }

  /** In chains a last digit of the residual is given for up to ten of the eigenvalue. */
  private static double allowance(MatrixFamily family) {
    boolean chain = family == MatrixFamily.OPEN_CHAIN || family == MatrixFamily.LOCALISED_CHAIN;
    return (chain ? 20 : 10) * ComplexEigensystem.ULP;
  }
}
