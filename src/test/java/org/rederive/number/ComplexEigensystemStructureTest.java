package org.rederive.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matrices whose eigenvalues are known: chains, Jordan blocks, permutations, companions. */
class ComplexEigensystemStructureTest {

  @Test
  void oneByOneIsItsOwnEigenvalue() {
    SampleMatrix h = new SampleMatrix(1);
    h.set(0, 0, 3, -4);
    ComplexEigensystem system = h.eigensystem();
    assertEquals(3, system.valueRe(0));
    assertEquals(-4, system.valueIm(0));
    assertEquals(1, system.rightRe(0, 0));
    assertEquals(1, system.leftRe(0, 0));
    assertEquals(1, system.condition(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void zeroAndIdentityHaveTheUnitVectors(int n) {
    for (double value : new double[] {0, 1, -7}) {
      SampleMatrix h = SampleMatrix.jordan(n, 0).scaled(0);
      for (int i = 0; i < n; i++) {
        h.set(i, i, value, 0);
      }
      Eigentriples triples = solvedToRounding(h);
      for (int m = 0; m < n; m++) {
        assertEquals(value, triples.valueRe[m]);
        assertEquals(1, triples.condition(m));
      }
    }
  }

  @Test
  void diagonalAndTriangularMatricesKeepTheirDiagonalExactly() {
    SampleMatrix diagonal = SampleMatrix.diagonal(3, -1, 1e-20, 1e20, 0.1);
    SampleMatrix upper = SampleMatrix.ginibre(5, new SplittableRandom(1)).upperBlocks(1);
    for (SampleMatrix h : new SampleMatrix[] {diagonal, upper, upper.transposed()}) {
      Eigentriples triples = solvedToRounding(h);
      for (int i = 0; i < 5; i++) {
        assertEquals(0, triples.distance(h.re[6 * i], h.im[6 * i]));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7, 16, 32})
  void aCyclicPermutationHasTheRootsOfUnity(int n) {
    SampleMatrix h = new SampleMatrix(n);
    for (int i = 0; i < n; i++) {
      h.set(i, (i + 1) % n, 1, 0);
    }
    Eigentriples triples = solvedToRounding(h);
    for (int j = 0; j < n; j++) {
      double angle = 2 * Math.PI * j / n;
      assertEquals(0, triples.distance(Math.cos(angle), Math.sin(angle)), 1e-14);
    }
  }

  @Test
  void aCompanionMatrixHasTheRootsOfItsPolynomial() {
    // (z − 1)(z − 2)(z − 3)(z − 4) = z⁴ − 10 z³ + 35 z² − 50 z + 24
    Eigentriples triples = solvedToRounding(SampleMatrix.companion(10, -35, 50, -24));
    for (int root = 1; root <= 4; root++) {
      assertEquals(0, triples.distance(root, 0), 1e-12);
    }
  }

  /** H = D S D⁻¹, S the symmetric chain of hopping √(t1 t2): the condition is (t1/t2)^{(n−1)/2}. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 32, 64})
  void anOpenHatanoNelsonChainHasItsExactSpectrumInEitherDirection(int n) {
    double t1 = 1.5;
    double t2 = 0.3;
    SampleMatrix left = SampleMatrix.chain(n, t1, t2);
    for (SampleMatrix h : new SampleMatrix[] {left, left.transposed()}) {
      Eigentriples triples = solvedToRounding(h);
      for (int j = 1; j <= n; j++) {
        double exact = 2 * Math.sqrt(t1 * t2) * Math.cos(Math.PI * j / (n + 1));
        assertEquals(0, triples.distance(exact, 0), 1e-14);
      }
      assertTrue(triples.largestDefect() < 1e-13, "⟨L|u⟩ − δ = " + triples.largestDefect());
    }
  }

  @Test
  void aLatticeWithSkinEffectInTwoDirectionsHasItsExactSpectrum() {
    int width = 6;
    SampleMatrix h = new SampleMatrix(width * width);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < width - 1; y++) {
        hop(h, x * width + y, x * width + y + 1, 0.2, 3);
        hop(h, y * width + x, (y + 1) * width + x, 2, 0.1);
      }
    }
    Eigentriples triples = solvedToRounding(h);
    for (int j = 1; j <= width; j++) {
      for (int k = 1; k <= width; k++) {
        double along = 2 * Math.sqrt(0.2 * 3) * Math.cos(Math.PI * j / (width + 1));
        double across = 2 * Math.sqrt(2 * 0.1) * Math.cos(Math.PI * k / (width + 1));
        assertEquals(0, triples.distance(along + across, 0), 1e-13);
      }
    }
  }

  private static void hop(SampleMatrix h, int i, int j, double there, double back) {
    h.set(i, j, there, 0);
    h.set(j, i, back, 0);
  }

  /** The block (1 1; 0 1 + δ), hidden by a unitary turn: κ = √(1 + δ²)/δ. */
  @ParameterizedTest
  @CsvSource({"1e-2", "1e-3", "1e-4", "1e-5", "1e-6"})
  void nearAnExceptionalPointTheConditionGrowsAsTheInverseGap(double gap) {
    SampleMatrix h = SampleMatrix.jordan(2, 1);
    h.set(1, 1, 1 + gap, 0);
    SampleMatrix turned = h.turnedBy(SampleMatrix.unitary(2, new SplittableRandom(3)));
    solvedToRounding(turned);
    ComplexEigensystem system = turned.eigensystem();
    double expected = Math.sqrt(1 + gap * gap) / gap;
    assertEquals(1, system.condition(0) / expected, 1e-14 / (gap * gap));
    assertFalse(system.isDefective(0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-2, 1e-4, 1e-6, 1e-7, 1e-8, 0})
  void coalescingPairsInALargerMatrixAreSolvedToRounding(double gap) {
    SplittableRandom random = new SplittableRandom(4);
    for (int n = 2; n <= 16; n += 2) {
      SampleMatrix h = new SampleMatrix(n);
      for (int i = 0; i < n; i += 2) {
        h.set(i, i, 1 + i, 0);
        h.set(i, i + 1, 1, 0);
        h.set(i + 1, i + 1, 1 + i + gap, 0);
      }
      solvedToRounding(h.turnedBy(SampleMatrix.unitary(n, random)));
    }
  }

  @Test
  void anExceptionalPointHiddenByAUnitaryTurnIsReported() {
    SplittableRandom random = new SplittableRandom(5);
    for (int n = 2; n <= 8; n++) {
      SampleMatrix h = SampleMatrix.jordan(n, 1);
      assertAllDefective(h.turnedBy(SampleMatrix.unitary(n, random)).eigensystem());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8, 16, 32})
  void anExactJordanBlockIsReportedInEitherOrientation(int n) {
    for (double value : new double[] {0, 1, -2.5, 1e-150}) {
      SampleMatrix upper = SampleMatrix.jordan(n, value);
      for (SampleMatrix h : new SampleMatrix[] {upper, upper.transposed()}) {
        ComplexEigensystem system = h.eigensystem();
        assertAllDefective(system);
        Eigentriples triples = Eigentriples.of(system);
        for (int m = 0; m < n; m++) {
          assertEquals(value, triples.valueRe[m]);
        }
        assertTrue(triples.rightResidual(h) < Eigentriples.ROUNDING);
        assertTrue(triples.leftResidual(h) < Eigentriples.ROUNDING);
        assertTrue(triples.normalization() < Eigentriples.ROUNDING);
      }
    }
  }

  @Test
  void aOneWayChainIsDefectiveAndAWeakReturnMendsIt() {
    assertAllDefective(SampleMatrix.chain(6, 1, 0).eigensystem());
    ComplexEigensystem mended = SampleMatrix.chain(6, 1, 1e-6).eigensystem();
    for (int m = 0; m < 6; m++) {
      assertFalse(mended.isDefective(m));
      assertTrue(mended.condition(m) > 1e10, "" + mended.condition(m));
    }
  }

  @Test
  void onlyTheCoalescingPairIsReported() {
    SampleMatrix h = SampleMatrix.diagonal(1, 1, 2, 2, 5);
    h.set(0, 1, 1, 0);
    ComplexEigensystem system = h.eigensystem();
    for (int m = 0; m < 5; m++) {
      assertEquals(system.valueRe(m) == 1, system.isDefective(m));
    }
  }

  private static Eigentriples solvedToRounding(SampleMatrix h) {
    Eigentriples triples = Eigentriples.of(h.eigensystem());
    double error = triples.error(h);
    assertTrue(error < Eigentriples.ROUNDING, "n = " + h.n + ": " + error);
    return triples;
  }

  private static void assertAllDefective(ComplexEigensystem system) {
    for (int m = 0; m < system.size(); m++) {
      assertTrue(system.isDefective(m), "n = " + system.size() + ", eigenvalue " + m);
      assertTrue(system.condition(m) > 1e6, "n = " + system.size() + ": " + system.condition(m));
    }
  }
}
