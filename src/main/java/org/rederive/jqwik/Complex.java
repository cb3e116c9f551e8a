package org.rederive.jqwik;

import java.util.Locale;

/** A complex number, for identities that are written in Java. */
public record Complex(double re, double im) {
  /** Zero. */
  public static final Complex ZERO = new Complex(0, 0);

  /** The imaginary unit. */
  public static final Complex I = new Complex(0, 1);

  /** A real number. */
  public static Complex of(double re) {
    return new Complex(re, 0);
  }

  /** The sum. */
  public Complex plus(Complex z) {
    return new Complex(re + z.re, im + z.im);
  }

  /** The difference. */
  public Complex minus(Complex z) {
    return new Complex(re - z.re, im - z.im);
  }

  /** The product. */
  public Complex times(Complex z) {
    return new Complex(re * z.re - im * z.im, re * z.im + im * z.re);
  }

  /** The complex conjugate. */
  public Complex conjugate() {
    return new Complex(re, -im);
  }

  /** The modulus. */
  public double modulus() {
    return Math.hypot(re, im);
  }

  /** e to the power of this. */
  public Complex exp() {
    double size = Math.exp(re);
    return new Complex(size * Math.cos(im), size * Math.sin(im));
  }

  @Override
  public String toString() {
    if (im == 0) {
      return shown(re);
    }
    String size = Math.abs(im) == 1 ? "i" : shown(Math.abs(im)) + "i";
    return (re == 0 ? (im < 0 ? "-" : "") : shown(re) + (im < 0 ? " - " : " + ")) + size;
  }

  private static String shown(double x) {
    return x == Math.rint(x) && Math.abs(x) < 1e15
        ? Long.toString((long) x)
        : String.format(Locale.ROOT, "%.6g", x);
  }
}
