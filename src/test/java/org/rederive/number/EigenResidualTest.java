package org.rederive.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is no eigenvector has a residual, from either side: by it an eigensystem is believed. */
class EigenResidualTest {
  /** (2, 1 + i; 0, −1) row by row; ε = 2 and −1. */
  private static final double[] RE = {2, 1, 0, -1};

  private static final double[] IM = {0, 1, 0, 0};
  private static final double[] VALUES = {2, -1};
  private static final double[] REAL = {0, 0};

  private static ComplexRows rows(double[] re, double[] im) {
    ComplexRows rows = new ComplexRows(2);
    System.arraycopy(re, 0, rows.re, 0, 4);
    System.arraycopy(im, 0, rows.im, 0, 4);
    return rows;
  }

  /** (3, 1 + i) H = 2 (3, 1 + i) and (0, 1) H = −(0, 1). */
  private static ComplexRows left() {
    return rows(new double[] {3, 1, 0, 1}, new double[] {0, 1, 0, 0});
  }

  /** H (1, 0) = 2 (1, 0) and H (1 + i, −3) = −(1 + i, −3). */
  private static ComplexRows right() {
    return rows(new double[] {1, 0, 1, -3}, new double[] {0, 0, 1, 0});
  }

  @Test
  void eigenvectorsHaveNone() {
    assertEquals(0, EigenResidual.worst(RE, IM, false, left(), VALUES, REAL), 1e-15);
    assertEquals(0, EigenResidual.worst(RE, IM, true, right(), VALUES, REAL), 1e-15);
    assertEquals(0, EigenResidual.overlap(left(), right(), 2), 1e-15);
  }

  /** For i times H and its values the vectors are the same. */
  @Test
  void noneOfComplexValuesEither() {
    double[] re = {0, -1, 0, 0};
    double[] im = {2, 1, 0, -1};
    assertEquals(0, EigenResidual.worst(re, im, false, left(), REAL, VALUES), 1e-15);
    assertEquals(0, EigenResidual.worst(re, im, true, right(), REAL, VALUES), 1e-15);
    double[] other = {2, 1};
    assertEquals(2, EigenResidual.worst(re, im, false, left(), REAL, other), 1e-14);
  }

  @Test
  void aWrongValueHasItsDifference() {
    double[] last = {2, -1.5};
    double[] first = {2.25, -1};
    assertEquals(0.5, EigenResidual.worst(RE, IM, false, left(), last, REAL), 1e-15);
    assertEquals(0.25, EigenResidual.worst(RE, IM, false, left(), first, REAL), 1e-15);
    assertEquals(0.5, EigenResidual.worst(RE, IM, true, right(), last, REAL), 1e-15);
    assertEquals(0.25, EigenResidual.worst(RE, IM, true, right(), VALUES, new double[] {0.25, 0}));
  }

  /** (0, 2) H − 2 (0, 2) = (0, −6), of length 6 beside 2. */
  @Test
  void aWrongVectorHasOneWhateverItsLength() {
    ComplexRows wrong = rows(new double[] {0, 2, 0, 1}, new double[4]);
    assertEquals(3, EigenResidual.worst(RE, IM, false, wrong, VALUES, REAL), 1e-15);
  }

  /**
   * Left vectors are no right ones: H (3, 1 + i) − 2 (3, 1 + i) = (2i, −3 − 3i), of 22 beside 11.
   */
  @Test
  void rowsAndColumnsAreNotConfused() {
    double left = EigenResidual.worst(RE, IM, true, left(), VALUES, REAL);
    assertEquals(Math.sqrt(22.0 / 11), left, 1e-14);
  }

  /** ⟨L_1|u_2⟩ is a sum of products, without conjugation, beside both lengths. */
  @Test
  void vectorsThatAreNotBiorthogonalOverlap() {
    ComplexRows units = rows(new double[] {5, 0, 0, 5}, new double[4]);
    ComplexRows tilted = rows(new double[] {2, 0, 3, 0}, new double[] {0, 0, 0, 4});
    assertEquals(0.6, EigenResidual.overlap(units, tilted, 2), 1e-15);
    ComplexRows turned = rows(new double[] {1, 0, 0, 1}, new double[] {0, 1, 1, 0});
    ComplexRows twice = rows(new double[] {1, 0, 0, 1}, new double[] {0, -1, -1, 0});
    assertEquals(0, EigenResidual.overlap(turned, twice, 2), 1e-15);
    assertEquals(1, EigenResidual.overlap(turned, turned, 2), 1e-15);
  }
}
