package org.rederive.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ComplexEigensystemTest {

  @ParameterizedTest
  @EnumSource(MatrixFamily.class)
  void everyFamilyIsSolvedToRoundingAtEverySize(MatrixFamily family) {
    SplittableRandom random = new SplittableRandom(20240601);
    for (int n = 1; n <= 32; n++) {
      for (int sample = 0; sample < 6; sample++) {
        SampleMatrix h = family.draw(n, random);
        double error = Eigentriples.of(h.eigensystem()).error(h);
        assertTrue(error < Eigentriples.ROUNDING, family + ", n = " + n + ": " + error);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MatrixFamily.class)
  void conditionIsTheProductOfTheNorms(MatrixFamily family) {
    SampleMatrix h = family.draw(6, new SplittableRandom(1));
    ComplexEigensystem system = h.eigensystem();
    Eigentriples triples = Eigentriples.of(system);
    for (int m = 0; m < 6; m++) {
      double expected = triples.condition(m);
      assertEquals(expected, system.condition(m), 1e-14 * expected * expected);
    }
  }

  @Test
  void plainMatricesAreNotDefective() {
    SplittableRandom random = new SplittableRandom(5);
    for (MatrixFamily family : MatrixFamily.values()) {
      for (int n = 1; n <= 12; n++) {
        assertNoneDefective(family.draw(n, random).eigensystem(), family + ", n = " + n);
      }
    }
  }

  @Test
  void swappedLeftVectorsAreNoticed() {
    SampleMatrix h = MatrixFamily.GINIBRE.draw(5, new SplittableRandom(2));
    Eigentriples triples = Eigentriples.of(h.eigensystem());
    triples.exchangeLeft(1, 3);
    assertTrue(triples.error(h) > 1e-3);
  }

  @Test
  void anEigenvalueOffByTheTenthDigitIsNoticed() {
    SampleMatrix h = MatrixFamily.GINIBRE.draw(5, new SplittableRandom(3));
    Eigentriples triples = Eigentriples.of(h.eigensystem());
    triples.valueRe[2] += 1e-10;
    assertTrue(triples.error(h) > 100 * Eigentriples.ROUNDING);
  }

  @Test
  void aConjugatedLeftVectorAndNaNAreNoticed() {
    SampleMatrix h = MatrixFamily.GINIBRE.draw(5, new SplittableRandom(4));
    Eigentriples conjugated = Eigentriples.of(h.eigensystem());
    conjugated.leftIm[7] = -conjugated.leftIm[7];
    assertTrue(conjugated.error(h) > 1e-3);
    Eigentriples broken = Eigentriples.of(h.eigensystem());
    broken.leftRe[7] = Double.NaN;
    assertEquals(Double.POSITIVE_INFINITY, broken.error(h));
  }

  @Test
  void theArgumentsAreNotModified() {
    SampleMatrix h = MatrixFamily.BADLY_SCALED.draw(7, new SplittableRandom(6));
    SampleMatrix before = h.copy();
    h.eigensystem();
    assertArrayEquals(before.re, h.re);
    assertArrayEquals(before.im, h.im);
  }

  @Test
  void theSameMatrixGivesTheSameBits() {
    SampleMatrix h = MatrixFamily.GINIBRE.draw(9, new SplittableRandom(7));
    assertArrayEquals(bits(h), bits(h.copy()));
  }

  @ParameterizedTest
  @ValueSource(ints = {-900, -500, -3, 1, 500, 900})
  void aPowerOfTwoScalesTheValuesExactlyAndLeavesTheVectors(int exponent) {
    SampleMatrix h = MatrixFamily.GINIBRE.draw(6, new SplittableRandom(8));
    ComplexEigensystem plain = h.eigensystem();
    ComplexEigensystem scaled = h.scaled(Math.scalb(1.0, exponent)).eigensystem();
    for (int m = 0; m < 6; m++) {
      assertEquals(Math.scalb(plain.valueRe(m), exponent), scaled.valueRe(m));
      assertEquals(Math.scalb(plain.valueIm(m), exponent), scaled.valueIm(m));
      assertEquals(plain.rightRe(0, m), scaled.rightRe(0, m));
      assertEquals(plain.leftIm(m, 5), scaled.leftIm(m, 5));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-150, 1e150})
  void tinyAndHugeMatricesAreSolvedToRounding(double factor) {
    SplittableRandom random = new SplittableRandom(9);
    for (MatrixFamily family : MatrixFamily.values()) {
      SampleMatrix h = family.draw(8, random);
      h = h.scaled(factor / h.norm());
      double error = Eigentriples.of(h.eigensystem()).error(h);
      assertTrue(error < Eigentriples.ROUNDING, family + ": " + error);
    }
  }

  @Test
  void subnormalMatricesKeepTheirVectors() {
    SampleMatrix h = new SampleMatrix(2);
    h.set(0, 1, Double.MIN_VALUE, 0);
    h.set(1, 0, Double.MIN_VALUE, 0);
    ComplexEigensystem system = h.eigensystem();
    assertEquals(Double.MIN_VALUE, Math.abs(system.valueRe(0)));
    assertEquals(Math.sqrt(0.5), Math.abs(system.rightRe(0, 0)), 1e-15);
  }

  @Test
  void balancingKeepsTheEigenvaluesOfABadlyScaledMatrix() {
    SplittableRandom random = new SplittableRandom(10);
    SampleMatrix plain = SampleMatrix.ginibre(8, random);
    double[] d = {1e4, 1, 1e-4, 1e3, 1e-2, 10, 1e-3, 1e2};
    Eigentriples expected = Eigentriples.of(plain.eigensystem());
    Eigentriples actual = Eigentriples.of(plain.rescaled(d).eigensystem());
    for (int m = 0; m < 8; m++) {
      double bound = Eigentriples.ROUNDING * plain.norm() * expected.condition(m);
      double distance = actual.distance(expected.valueRe[m], expected.valueIm[m]);
      assertTrue(distance < bound, "eigenvalue " + m + " is off by " + distance);
    }
  }

  @Test
  void realMatricesHaveConjugatePairs() {
    SampleMatrix rotation = new SampleMatrix(2);
    rotation.set(0, 1, -2, 0);
    rotation.set(1, 0, 2, 0);
    Eigentriples pair = Eigentriples.of(rotation.eigensystem());
    assertEquals(0, pair.distance(0, 2), 1e-15);
    assertEquals(0, pair.distance(0, -2), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void entriesThatAreNotFiniteAreRefused(double bad) {
    SampleMatrix h = MatrixFamily.GINIBRE.draw(3, new SplittableRandom(11));
    h.im[5] = bad;
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, h::eigensystem);
    assertTrue(refusal.getMessage().contains("(1, 2)"), refusal.getMessage());
  }

  @Test
  void arraysOfTheWrongLengthAreRefused() {
    double[] four = new double[4];
    double[] nine = new double[9];
    assertThrows(IllegalArgumentException.class, () -> ComplexEigensystem.of(four, nine, 2));
    assertThrows(IllegalArgumentException.class, () -> ComplexEigensystem.of(four, four, 3));
    double[] none = {};
    assertThrows(IllegalArgumentException.class, () -> ComplexEigensystem.of(none, none, 0));
  }

  private static void assertNoneDefective(ComplexEigensystem system, String which) {
    for (int m = 0; m < system.size(); m++) {
      assertFalse(system.isDefective(m), which);
    }
  }

  private static long[] bits(SampleMatrix h) {
    Eigentriples triples = Eigentriples.of(h.eigensystem());
    long[] bits = new long[h.n * h.n];
    for (int i = 0; i < bits.length; i++) {
      bits[i] =
          31 * Double.doubleToLongBits(triples.leftRe[i])
              + Double.doubleToLongBits(triples.rightIm[i]);
    }
    return bits;
  }
}
