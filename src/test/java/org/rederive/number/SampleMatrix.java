package org.rederive.number;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A small complex matrix with the constructions the eigensolver is tested on. */
final class SampleMatrix {

  final int n;
  final double[] re;
  final double[] im;

  SampleMatrix(int n) {
    this.n = n;
    re = new double[n * n];
    im = new double[n * n];
  }

  /** Independent complex normal entries. */
  static SampleMatrix ginibre(int n, SplittableRandom random) {
    SampleMatrix a = new SampleMatrix(n);
    for (int i = 0; i < n * n; i++) {
      double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
      double angle = 2 * Math.PI * random.nextDouble();
      a.re[i] = radius * Math.cos(angle);
      a.im[i] = radius * Math.sin(angle);
    }
    return a;
  }

  static SampleMatrix diagonal(double... values) {
    SampleMatrix a = new SampleMatrix(values.length);
    for (int i = 0; i < values.length; i++) {
      a.set(i, i, values[i], 0);
    }
    return a;
  }

  static SampleMatrix jordan(int n, double value) {
    SampleMatrix a = new SampleMatrix(n);
    for (int i = 0; i < n; i++) {
      a.set(i, i, value, 0);
      if (i > 0) {
        a.set(i - 1, i, 1, 0);
      }
    }
    return a;
  }

  /** The open Hatano–Nelson chain: hopping t1 to the left, t2 to the right. */
  static SampleMatrix chain(int n, double t1, double t2) {
    SampleMatrix a = new SampleMatrix(n);
    for (int i = 1; i < n; i++) {
      a.set(i - 1, i, t1, 0);
      a.set(i, i - 1, t2, 0);
    }
    return a;
  }

  /** The companion matrix of zⁿ − c_0 zⁿ⁻¹ − … − c_{n−1}. */
  static SampleMatrix companion(double... coefficients) {
    SampleMatrix a = new SampleMatrix(coefficients.length);
    for (int i = 0; i < coefficients.length; i++) {
      a.set(0, i, coefficients[i], 0);
      if (i > 0) {
        a.set(i, i - 1, 1, 0);
      }
    }
    return a;
  }

  /** A product of two random reflections: unitary to rounding. */
  static SampleMatrix unitary(int n, SplittableRandom random) {
    return reflection(n, random).times(reflection(n, random));
  }

  private static SampleMatrix reflection(int n, SplittableRandom random) {
    SampleMatrix v = ginibre(n, random);
    double norm2 = 0;
    for (int i = 0; i < n; i++) {
      norm2 += v.re[i] * v.re[i] + v.im[i] * v.im[i];
    }
    SampleMatrix p = new SampleMatrix(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double re = v.re[i] * v.re[j] + v.im[i] * v.im[j];
        double im = v.im[i] * v.re[j] - v.re[i] * v.im[j];
        p.set(i, j, (i == j ? 1 : 0) - 2 * re / norm2, -2 * im / norm2);
      }
    }
    return p;
  }

  void set(int i, int j, double x, double y) {
    re[i * n + j] = x;
    im[i * n + j] = y;
  }

  SampleMatrix copy() {
    return scaled(1);
  }

  SampleMatrix scaled(double factor) {
    SampleMatrix a = new SampleMatrix(n);
    for (int i = 0; i < n * n; i++) {
      a.re[i] = factor * re[i];
      a.im[i] = factor * im[i];
    }
    return a;
  }

  SampleMatrix plus(SampleMatrix b) {
    SampleMatrix a = copy();
    for (int i = 0; i < n * n; i++) {
      a.re[i] += b.re[i];
      a.im[i] += b.im[i];
    }
    return a;
  }

  SampleMatrix times(SampleMatrix b) {
    SampleMatrix product = new SampleMatrix(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          int p = i * n + k;
          int q = k * n + j;
          product.re[i * n + j] += re[p] * b.re[q] - im[p] * b.im[q];
          product.im[i * n + j] += re[p] * b.im[q] + im[p] * b.re[q];
        }
      }
    }
    return product;
  }

  SampleMatrix transposed() {
    SampleMatrix a = new SampleMatrix(n);
    for (int i = 0; i < n * n; i++) {
      a.set(i % n, i / n, re[i], im[i]);
    }
    return a;
  }

  SampleMatrix conjugated() {
    SampleMatrix a = copy();
    for (int i = 0; i < n * n; i++) {
      a.im[i] = -im[i];
    }
    return a;
  }

  SampleMatrix adjoint() {
    return transposed().conjugated();
  }

  SampleMatrix realPart() {
    SampleMatrix a = copy();
    Arrays.fill(a.im, 0);
    return a;
  }

  /** Keeps the entries for which i/block ≤ j/block. */
  SampleMatrix upperBlocks(int block) {
    SampleMatrix a = copy();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i / block * block; j++) {
        a.set(i, j, 0, 0);
      }
    }
    return a;
  }

  /** D A D⁻¹ for a diagonal D. */
  SampleMatrix rescaled(double[] d) {
    SampleMatrix a = copy();
    for (int i = 0; i < n * n; i++) {
      a.re[i] *= d[i / n] / d[i % n];
      a.im[i] *= d[i / n] / d[i % n];
    }
    return a;
  }

  /** U A U†. */
  SampleMatrix turnedBy(SampleMatrix u) {
    return u.times(this).times(u.adjoint());
  }

  /** The Frobenius norm. */
  double norm() {
    double sum = 0;
    for (int i = 0; i < n * n; i++) {
      sum += re[i] * re[i] + im[i] * im[i];
    }
    return Math.sqrt(sum);
  }

  ComplexEigensystem eigensystem() {
    return ComplexEigensystem.of(re, im, n);
  }
}
