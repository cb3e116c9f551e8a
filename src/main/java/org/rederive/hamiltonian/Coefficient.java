package org.rederive.hamiltonian;

import java.util.function.IntToDoubleFunction;

/** A complex matrix of doubles while a Hamiltonian is being drawn. */
final class Coefficient {
  final double[] re;
  final double[] im;
  private final int size;

  Coefficient(int size) {
    this(size, new double[size * size], new double[size * size]);
  }

  Coefficient(int size, double[] re, double[] im) {
    this.size = size;
    this.re = re;
    this.im = im;
  }

  /** Number of rows. */
  int size() {
    return size;
  }

  /** How entry (i, j) of the result comes from an entry of this. */
  private interface Source {
    int at(int i, int j);
  }

  private Coefficient rearranged(Source source, boolean conjugate) {
    Coefficient out = new Coefficient(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        int from = source.at(i, j);
        out.re[i * size + j] = re[from];
        out.im[i * size + j] = conjugate ? -im[from] : im[from];
      }
    }
    return out;
  }

  Coefficient adjoint() {
    return rearranged((i, j) -> j * size + i, true);
  }

  Coefficient transpose() {
    return rearranged((i, j) -> j * size + i, false);
  }

  /** P C* P with P the reversal of the order of the bands. */
  Coefficient reflectedConjugate() {
    return rearranged((i, j) -> (size - 1 - i) * size + size - 1 - j, true);
  }

  Coefficient plus(Coefficient other) {
    Coefficient out = new Coefficient(size);
    for (int i = 0; i < re.length; i++) {
      out.re[i] = re[i] + other.re[i];
      out.im[i] = im[i] + other.im[i];
    }
    return out;
  }

  Coefficient times(double factor) {
    return times(factor, 0);
  }

  Coefficient times(double x, double y) {
    Coefficient out = new Coefficient(size);
    for (int i = 0; i < re.length; i++) {
      out.re[i] = x * re[i] - y * im[i];
      out.im[i] = x * im[i] + y * re[i];
    }
    return out;
  }

  /** s_i C_ij. */
  Coefficient scaledRows(IntToDoubleFunction s) {
    return scaled(s, j -> 1);
  }

  /** s_i C_ij / s_j. */
  Coefficient scaled(IntToDoubleFunction s) {
    return scaled(s, j -> 1 / s.applyAsDouble(j));
  }

  /** r_i C_ij c_j. */
  Coefficient scaled(IntToDoubleFunction rows, IntToDoubleFunction columns) {
    Coefficient out = new Coefficient(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double factor = rows.applyAsDouble(i) * columns.applyAsDouble(j);
        out.re[i * size + j] = factor * re[i * size + j];
        out.im[i * size + j] = factor * im[i * size + j];
      }
    }
    return out;
  }

  /** To multiples of 2⁻⁸, so that products of a few have no rounding. */
  Coefficient coarse() {
    Coefficient out = new Coefficient(size);
    for (int i = 0; i < re.length; i++) {
      out.re[i] = Math.rint(re[i] * 0x1p8) * 0x1p-8;
      out.im[i] = Math.rint(im[i] * 0x1p8) * 0x1p-8;
    }
    return out;
  }

  Coefficient multiplied(Coefficient other) {
    Coefficient out = new Coefficient(size);
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double x = re[i * size + k];
        double y = im[i * size + k];
        for (int j = 0; j < size; j++) {
          int from = k * size + j;
          out.re[i * size + j] += x * other.re[from] - y * other.im[from];
          out.im[i * size + j] += x * other.im[from] + y * other.re[from];
        }
      }
    }
    return out;
  }
}
