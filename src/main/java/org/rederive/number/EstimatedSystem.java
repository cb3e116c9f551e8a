package org.rederive.number;

import java.util.Arrays;

/**
 * Solves A x = b and y A = c as {@link LinearSystem} does, step by step, for doubles with error
 * estimates and without an object for each number.
 */
public final class EstimatedSystem {
  private final int size;
  private final Estimates lu;
  private final Estimates reciprocals;
  private final int[] row;
  private final Estimates negative = new Estimates(1);

  /**
   * Factorises A.
   *
   * @param a row by row; not used by anybody else afterwards
   * @throws ArithmeticException if A is singular
   */
  public EstimatedSystem(Estimates a, int size) {
    this.size = size;
    this.lu = a;
    this.reciprocals = new Estimates(size);
    this.row = new int[size];
    Arrays.setAll(row, i -> i);
    for (int k = 0; k < size; k++) {
      pivot(k);
      eliminate(k);
    }
  }

  private void pivot(int k) {
    int best = k;
    double largest = lu.modulus(k * size + k);
    for (int i = k + 1; i < size; i++) {
      double magnitude = lu.modulus(i * size + k);
      if (magnitude > largest) {
        best = i;
        largest = magnitude;
      }
    }
    if (best != k) {
      swap(lu.re(), k, best);
      swap(lu.im(), k, best);
      swap(lu.units(), k, best);
      int index = row[k];
      row[k] = row[best];
      row[best] = index;
    }
  }

  private void swap(double[] entries, int i, int j) {
    for (int k = 0; k < size; k++) {
      double entry = entries[i * size + k];
      entries[i * size + k] = entries[j * size + k];
      entries[j * size + k] = entry;
    }
  }

  private void eliminate(int k) {
    WithError inverse = WithError.SYSTEM.reciprocal(lu.at(k * size + k));
    reciprocals.set(k, inverse.re(), inverse.im(), inverse.units());
    for (int i = k + 1; i < size; i++) {
      int entry = i * size + k;
      if (lu.re()[entry] != 0 || lu.im()[entry] != 0) {
        lu.setProduct(entry, lu, entry, reciprocals, k);
        negative.set(0, -lu.re()[entry], -lu.im()[entry], lu.units()[entry]);
        for (int j = k + 1; j < size; j++) {
          lu.addProduct(i * size + j, negative, 0, lu, k * size + j);
        }
      }
    }
  }

  /** x with A x = b. */
  public Estimates solve(Estimates b) {
    Estimates x = new Estimates(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        x.addProduct(i, lu, i * size + j, x, j);
      }
      x.subtractFrom(i, b, row[i]);
    }
    Estimates sum = new Estimates(1);
    for (int i = size - 1; i >= 0; i--) {
      sum.set(0, 0, 0, 0);
      for (int j = i + 1; j < size; j++) {
        sum.addProduct(0, lu, i * size + j, x, j);
      }
      sum.subtractFrom(0, x, i);
      x.setProduct(i, sum, 0, reciprocals, i);
    }
    return x;
  }

  /** y with y A = c. */
  public Estimates solveLeft(Estimates c) {
    Estimates z = new Estimates(size);
    Estimates sum = new Estimates(1);
    for (int j = 0; j < size; j++) {
      sum.set(0, 0, 0, 0);
      for (int i = 0; i < j; i++) {
        sum.addProduct(0, z, i, lu, i * size + j);
      }
      sum.subtractFrom(0, c, j);
      z.setProduct(j, sum, 0, reciprocals, j);
    }
    for (int j = size - 1; j >= 0; j--) {
      sum.set(0, 0, 0, 0);
      for (int i = j + 1; i < size; i++) {
        sum.addProduct(0, z, i, lu, i * size + j);
      }
      sum.subtractFrom(0, z, j);
      z.set(j, sum.re()[0], sum.im()[0], sum.units()[0]);
    }
    Estimates y = new Estimates(size);
    for (int i = 0; i < size; i++) {
      y.set(row[i], z.re()[i], z.im()[i], z.units()[i]);
    }
    return y;
  }
}
