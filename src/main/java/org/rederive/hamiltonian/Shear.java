package org.rederive.hamiltonian;

import java.util.SplittableRandom;

/**
 * A change of basis by whole numbers: a product of matrices 1 + g e_ij, with its inverse.
 *
 * @param matrix S
 * @param inverse S⁻¹
 */
record Shear(Coefficient matrix, Coefficient inverse) {
  /** No change. */
  static Shear none(int size) {
    return new Shear(identity(size), identity(size));
  }

  /** As many random factors as there are rows, with g one of ±1 and ±i. */
  static Shear draw(int size, SplittableRandom stream) {
    Shear shear = none(size);
    for (int n = 0; n < size; n++) {
      int i = stream.nextInt(size);
      int j = stream.nextInt(size);
      if (i != j) {
        double factor = stream.nextBoolean() ? 1 : -1;
        boolean imaginary = stream.nextBoolean();
        shear = shear.then(i, j, imaginary ? 0 : factor, imaginary ? factor : 0);
      }
    }
    return shear;
  }

  /** Followed by 1 + g e_ij. */
  Shear then(int i, int j, double re, double im) {
    int size = matrix.size();
    return new Shear(
        matrix.multiplied(elementary(size, i, j, re, im)),
        elementary(size, i, j, 0 - re, 0 - im).multiplied(inverse));
  }

  /** S C S⁻¹. */
  Coefficient conjugated(Coefficient c) {
    return matrix.multiplied(c).multiplied(inverse);
  }

  private static Coefficient identity(int size) {
    Coefficient one = new Coefficient(size);
    for (int i = 0; i < size; i++) {
      one.re[i * size + i] = 1;
    }
    return one;
  }

  private static Coefficient elementary(int size, int i, int j, double re, double im) {
    Coefficient e = identity(size);
    e.re[i * size + j] = re;
    e.im[i * size + j] = im;
    return e;
  }
}
