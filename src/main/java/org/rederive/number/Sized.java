package org.rederive.number;

import java.util.List;

/**
 * A complex double with a running error estimate.
 *
 * <p>The estimate follows the value through every operation to first order: the error of a product
 * is |a| δb + |b| δa and the rounding of the product itself. What a leaf starts with is its
 * condition.
 *
 * @param re real part
 * @param im imaginary part
 * @param units estimated error in rounding units (2⁻⁵³)
 */
public record Sized(double re, double im, double units) {
  /** The number system of these. */
  public static final NumberSystem<Sized> SYSTEM = new Doubles();

  /** Unit roundoff 2⁻⁵³. */
  public static final double ROUNDING = 0x1p-53;

  static final Sized ZERO = new Sized(0, 0, 0);

  /** |z|; the slower hypot only where the squares would overflow or underflow. */
  public double modulus() {
    double square = re * re + im * im;
    return square > 1e-280 && square < 1e280 ? Math.sqrt(square) : Math.hypot(re, im);
  }

  /** |re| + |im|, between |z| and √2 |z|; cheaper than the modulus. */
  private static double taxicab(double re, double im) {
    return Math.abs(re) + Math.abs(im);
  }

  private double taxicab() {
    return taxicab(re, im);
  }

  /** Estimated absolute error. */
  public double error() {
    return units * ROUNDING;
  }

  /** An exactly represented number. */
  public static Sized exact(double re, double im) {
    return new Sized(re, im, 0);
  }

  private static final class Doubles implements NumberSystem<Sized> {
    private static final Sized ONE = new Sized(1, 0, 0);
    private static final Sized I = new Sized(0, 1, 0);

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
      double re = a.re + b.re;
      double im = a.im + b.im;
      return new Sized(re, im, a.units + b.units + taxicab(re, im));
    }

    @Override
    public Sized negate(Sized a) {
      return new Sized(-a.re, -a.im, a.units);
    }

    @Override
    public Sized multiply(Sized a, Sized b) {
      double re = a.re * b.re - a.im * b.im;
      double im = a.re * b.im + a.im * b.re;
      double sizeA = a.taxicab();
      double sizeB = b.taxicab();
      return new Sized(re, im, sizeA * b.units + sizeB * a.units + sizeA * sizeB);
    }

    @Override
    public Sized addProduct(Sized a, Sized b, Sized c) {
      double re = a.re + (b.re * c.re - b.im * c.im);
      double im = a.im + (b.re * c.im + b.im * c.re);
      double sizeB = b.taxicab();
      double sizeC = c.taxicab();
      double units = a.units + sizeB * c.units + sizeC * b.units + sizeB * sizeC + taxicab(re, im);
      return new Sized(re, im, units);
    }

    /** The general rule, matrix by matrix and without an object for each term. */
    @Override
    public Matrix<Sized> combination(List<Sized> factors, double[][] re, double[][] im, int size) {
      double[] x = new double[size * size];
      double[] y = new double[size * size];
      double[] units = new double[size * size];
      for (int s = 0; s < re.length; s++) {
        Sized f = factors.get(s);
        double[] a = re[s];
        double[] b = im[s];
        double error = f.units + f.taxicab();
        for (int n = 0; n < x.length; n++) {
          x[n] += f.re * a[n] - f.im * b[n];
          y[n] += f.re * b[n] + f.im * a[n];
          units[n] += taxicab(a[n], b[n]) * error + taxicab(x[n], y[n]);
        }
      }
      return Matrix.of(
          size, (i, j) -> new Sized(x[i * size + j], y[i * size + j], units[i * size + j]));
    }

    /** Smith's algorithm, so that no intermediate overflows. */
    @Override
    public Sized inverse(Sized a) {
      double modulus = a.modulus();
      if (modulus == 0) {
        throw new ArithmeticException("division by zero");
      }
      double units = a.units / modulus / modulus + 1 / modulus;
      if (Math.abs(a.re) >= Math.abs(a.im)) {
        double ratio = a.im / a.re;
        double scale = 1 / (a.re + a.im * ratio);
        return new Sized(scale, -ratio * scale, units);
      }
      double ratio = a.re / a.im;
      double scale = 1 / (a.re * ratio + a.im);
      return new Sized(ratio * scale, -scale, units);
    }

    @Override
    public Sized conjugate(Sized a) {
      return new Sized(a.re, -a.im, a.units);
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
      double scale = StrictMath.exp(a.re);
      double units = scale * (1 + a.units + a.taxicab());
      return new Sized(scale * StrictMath.cos(a.im), scale * StrictMath.sin(a.im), units);
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
      return a.units;
    }
  }
}
