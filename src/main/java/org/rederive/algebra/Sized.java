package org.rederive.algebra;

/**
 * A complex double with a running error estimate: the error is of the order of {@code size} rounding
 * units (2⁻⁵³).
 *
 * @param re real part
 * @param im imaginary part
 * @param size sum of the moduli that went into the number, amplified where a leaf was ill conditioned;
 *     at least about |re + i·im|
 */
public record Sized(double re, double im, double size) {
  /** The number system of these. */
  public static final NumberSystem<Sized> SYSTEM = new Doubles();

  /** Unit roundoff 2⁻⁵³. */
  public static final double ROUNDING = 0x1p-53;

  static final Sized ZERO = new Sized(0, 0, 0);

  /** |z|. */
  public double modulus() {
    return Math.hypot(re, im);
  }

  /** Estimated absolute error. */
  public double error() {
    return size * ROUNDING;
  }

  /** An exactly represented number. */
  public static Sized exact(double re, double im) {
    return new Sized(re, im, Math.abs(re) + Math.abs(im));
  }

  private static final class Doubles implements NumberSystem<Sized> {
    private static final Sized ONE = new Sized(1, 0, 1);
    private static final Sized I = new Sized(0, 1, 1);

    @Override
    public Sized zero() {
      return ZERO;
    }

    @Override
    public Sized one() {
      return ONE;
    }

    @Override
    public Sized imaginaryUnit() {
      return I;
    }

    @Override
    public Sized of(long value) {
      return exact(value, 0);
    }

    @Override
    public Sized of(double re, double im) {
      return exact(re, im);
    }

    @Override
    public Sized add(Sized a, Sized b) {
      return new Sized(a.re + b.re, a.im + b.im, a.size + b.size);
    }

    @Override
    public Sized negate(Sized a) {
      return new Sized(-a.re, -a.im, a.size);
    }

    @Override
    public Sized multiply(Sized a, Sized b) {
      return new Sized(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re, a.size * b.size);
    }

    @Override
    public Sized addProduct(Sized a, Sized b, Sized c) {
      return new Sized(
          a.re + (b.re * c.re - b.im * c.im),
          a.im + (b.re * c.im + b.im * c.re),
          a.size + b.size * c.size);
    }

    /** Smith's algorithm, so that no intermediate overflows; size grows with the relative error. */
    @Override
    public Sized inverse(Sized a) {
      double modulus = a.modulus();
      if (modulus == 0) {
        throw new ArithmeticException("division by zero");
      }
      double size = a.size / modulus / modulus;
      if (Math.abs(a.re) >= Math.abs(a.im)) {
        double ratio = a.im / a.re;
        double scale = 1 / (a.re + a.im * ratio);
        return new Sized(scale, -ratio * scale, size);
      }
      double ratio = a.re / a.im;
      double scale = 1 / (a.re * ratio + a.im);
      return new Sized(ratio * scale, -scale, size);
    }

    @Override
    public Sized conjugate(Sized a) {
      return new Sized(a.re, -a.im, a.size);
    }

    @Override
    public boolean isZero(Sized a) {
      return a.re == 0 && a.im == 0;
    }

    @Override
    public boolean negligible(Sized a, Sized beside) {
      return a.modulus() <= 1e4 * (a.error() + beside.error());
    }

    @Override
    public Sized exp(Sized a) {
      double scale = Math.exp(a.re);
      double size = scale * (1 + a.size);
      return new Sized(scale * Math.cos(a.im), scale * Math.sin(a.im), size);
    }

    @Override
    public double magnitude(Sized a) {
      return a.modulus();
    }

    @Override
    public Sized uncertain(Sized a, double units) {
      return new Sized(a.re, a.im, units);
    }

    @Override
    public double uncertainty(Sized a) {
      return a.size;
    }
  }
}
