package org.rederive.engine.exact;

import java.util.Arrays;
import org.rederive.number.NumberSystem;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;

/**
 * Rational functions on a line in a prime field, each with its conjugate: what remains of a
 * function of many variables where all of them are a + bt. On a random line they keep their degree.
 *
 * @param field the field
 */
record OnLine(PrimeField field) implements NumberSystem<OnLine.Pair> {

  /** p/q; coefficients from the lowest power on, the last of which is not zero. */
  record Quotient(long[] above, long[] below) {}

  /** A function and its conjugate. */
  record Pair(Quotient value, Quotient conjugate) {}

  /** a + bt, where a and b have conjugates of their own. */
  Pair line(Residue a, Residue b) {
    return new Pair(whole(a.value(), b.value()), whole(a.conjugate(), b.conjugate()));
  }

  private Quotient whole(long... coefficients) {
    return new Quotient(trimmed(coefficients), new long[] {field.one()});
  }

  /** The degree of the numerator once everything that can be is cancelled; −1 for zero. */
  int degree(Pair a) {
    return a.value.above.length - common(a.value.above, a.value.below).length;
  }

  // ---- polynomials

  private static long[] trimmed(long[] a) {
    int length = a.length;
    while (length > 0 && a[length - 1] == 0) {
      length--;
    }
    return Arrays.copyOf(a, length);
  }

  private long[] sum(long[] a, long[] b) {
    long[] sum = Arrays.copyOf(a, Math.max(a.length, b.length));
    for (int i = 0; i < b.length; i++) {
      sum[i] = field.add(sum[i], b[i]);
    }
    return trimmed(sum);
  }

  private long[] product(long[] a, long[] b) {
    long[] product = new long[Math.max(0, a.length + b.length - 1)];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        product[i + j] = field.add(product[i + j], field.multiply(a[i], b[j]));
      }
    }
    return trimmed(product);
  }

  /** The greatest common divisor, by Euclid's algorithm. */
  private long[] common(long[] a, long[] b) {
    long[] x = a;
    long[] y = b;
    while (y.length > 0) {
      long[] rest = remainder(x, y);
      x = y;
      y = rest;
    }
    return x;
  }

  private long[] remainder(long[] a, long[] b) {
    long[] rest = a;
    long inverse = field.inverse(b[b.length - 1]);
    while (rest.length >= b.length) {
      long factor = field.negate(field.multiply(rest[rest.length - 1], inverse));
      long[] shifted = new long[rest.length];
      for (int i = 0; i < b.length; i++) {
        shifted[rest.length - b.length + i] = field.multiply(factor, b[i]);
      }
      rest = sum(rest, shifted);
    }
    return rest;
  }

  private Quotient sum(Quotient a, Quotient b) {
    return new Quotient(
        sum(product(a.above, b.below), product(b.above, a.below)), product(a.below, b.below));
  }

  private Quotient product(Quotient a, Quotient b) {
    return new Quotient(product(a.above, b.above), product(a.below, b.below));
  }

  private static Quotient inverse(Quotient a) {
    if (a.above.length == 0) {
      throw new ArithmeticException("division by zero");
    }
    return new Quotient(a.below, a.above);
  }

  // ---- numbers

  private Pair constant(Residue a) {
    return new Pair(whole(a.value()), whole(a.conjugate()));
  }

  @Override
  public Pair zero() {
    return of(0);
  }

  @Override
  public Pair one() {
    return of(1);
  }

  @Override
  public Pair imaginaryUnit() {
    return constant(new Residues(field).imaginaryUnit());
  }

  @Override
  public Pair of(long value) {
    return constant(new Residues(field).of(value));
  }

  @Override
  public Pair of(double re, double im) {
    return constant(new Residues(field).of(re, im));
  }

  @Override
  public Pair add(Pair a, Pair b) {
    return new Pair(sum(a.value, b.value), sum(a.conjugate, b.conjugate));
  }

  @Override
  public Pair negate(Pair a) {
    return multiply(of(-1), a);
  }

  @Override
  public Pair multiply(Pair a, Pair b) {
    return new Pair(product(a.value, b.value), product(a.conjugate, b.conjugate));
  }

  @Override
  public Pair inverse(Pair a) {
    return new Pair(inverse(a.value), inverse(a.conjugate));
  }

  @Override
  public Pair conjugate(Pair a) {
    return new Pair(a.conjugate, a.value);
  }

  @Override
  public boolean isZero(Pair a) {
    return a.value.above.length == 0;
  }

  @Override
  public boolean negligible(Pair a, Pair beside) {
    return isZero(a);
  }

  @Override
  public Pair exp(Pair a) {
    throw new ArithmeticException("an exponential is not rational");
  }

  @Override
  public double magnitude(Pair a) {
    return isZero(a) ? 0 : 1;
  }
}
