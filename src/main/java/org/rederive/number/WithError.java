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
public record WithError(double re, double im, double units) {
  /** The number system of these. */
  public static final NumberSystem<WithError> SYSTEM = new Doubles();

  /** Unit roundoff 2⁻⁵³. */
  public static final double ROUNDING = 0x1p-53;

  static final WithError ZERO = new WithError(0, 0, 0);

  /** |z|. */
  public double modulus() {
    return Estimates.modulus(re, im);
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
  public static WithError exact(double re, double im) {
    return new WithError(re, im, 0);
  }

  private static final class Doubles implements NumberSystem<WithError> {
    private static final WithError ONE = new WithError(1, 0, 0);
    private static final WithError I = new WithError(0, 1, 0);

    /** Errors within which an imaginary part may as well have the other sign. */
    private static final double CUT = 1e4;

    @Override
    public WithError zero() {
      return ZERO;
    }

    @Override
    public WithError one() {
      return ONE;
    }

    @Override
    public WithError imaginaryUnit() {
      return I;
    }

    @Override
    public WithError of(long value) {
      return exact(value, 0);
    }

    @Override
    public WithError of(double re, double im) {
      return exact(re, im);
    }

    @Override
    public WithError add(WithError a, WithError b) {
      double re = a.re + b.re;
      double im = a.im + b.im;
      return new WithError(re, im, a.units + b.units + taxicab(re, im));
    }

    @Override
    public WithError negate(WithError a) {
      return new WithError(-a.re, -a.im, a.units);
    }

    @Override
    public WithError multiply(WithError a, WithError b) {
      double re = a.re * b.re - a.im * b.im;
      double im = a.re * b.im + a.im * b.re;
      double sizeA = a.taxicab();
      double sizeB = b.taxicab();
      return new WithError(re, im, sizeA * b.units + sizeB * a.units + sizeA * sizeB);
    }

    @Override
    public WithError addProduct(WithError a, WithError b, WithError c) {
      double re = a.re + (b.re * c.re - b.im * c.im);
      double im = a.im + (b.re * c.im + b.im * c.re);
      double sizeB = b.taxicab();
      double sizeC = c.taxicab();
      double units = a.units + sizeB * c.units + sizeC * b.units + sizeB * sizeC + taxicab(re, im);
      return new WithError(re, im, units);
    }

    /** The general rule, matrix by matrix and without an object for each term. */
    @Override
    public Matrix<WithError> combination(
        List<WithError> factors, List<double[]> re, List<double[]> im, int size) {
      Estimates sum = Estimates.combination(factors, re, im, size);
      return Matrix.of(size, (i, j) -> sum.at(i * size + j));
    }

    /**
     * What its error cannot tell from zero has no inverse: of 1/0 rounding makes a number that
     * swamps whatever stands beside it.
     */
    @Override
    public WithError inverse(WithError a) {
      if (a.modulus() < a.error()) {
        throw new ArithmeticException("division by what may be zero");
      }
      return reciprocal(a);
    }

    /** Smith's algorithm, so that no intermediate overflows. */
    @Override
    public WithError reciprocal(WithError a) {
      double modulus = a.modulus();
      if (modulus == 0) {
        throw new ArithmeticException("division by zero");
      }
      double units = a.units / modulus / modulus + 1 / modulus;
      if (Math.abs(a.re) >= Math.abs(a.im)) {
        double ratio = a.im / a.re;
        double scale = 1 / (a.re + a.im * ratio);
        return new WithError(scale, -ratio * scale, units);
      }
      double ratio = a.re / a.im;
      double scale = 1 / (a.re * ratio + a.im);
      return new WithError(ratio * scale, -scale, units);
    }

    @Override
    public WithError conjugate(WithError a) {
      return new WithError(a.re, -a.im, a.units);
    }

    @Override
    public boolean isZero(WithError a) {
      return a.re == 0 && a.im == 0;
    }

    @Override
    public boolean negligible(WithError a, WithError beside) {
      return a.modulus() <= 1e4 * (a.error() + beside.error());
    }

    @Override
    public WithError exp(WithError a) {
      double scale = StrictMath.exp(a.re);
      double units = scale * (1 + a.units + a.taxicab());
      return new WithError(scale * StrictMath.cos(a.im), scale * StrictMath.sin(a.im), units);
    }

    /** An error ε of a is one of ε/|a|; on the cut nothing is known that the error can change. */
    @Override
    public WithError log(WithError a) {
      double modulus = a.modulus();
      if (modulus == 0
          || a.re < 0 && a.im != 0 && Math.abs(a.im) <= CUT * (a.error() + modulus * ROUNDING)) {
        throw new ArithmeticException("a logarithm of zero or beside its cut");
      }
      double re = StrictMath.log(modulus);
      double im = a.im == 0 ? (a.re < 0 ? Math.PI : 0) : StrictMath.atan2(a.im, a.re);
      return new WithError(re, im, a.units / modulus + 1 + taxicab(re, im));
    }

    @Override
    public double magnitude(WithError a) {
      return a.modulus();
    }

    @Override
    public WithError uncertain(WithError a, double units) {
      return new WithError(a.re, a.im, units);
    }

    @Override
    public double uncertainty(WithError a) {
      return a.units;
    }
  }
}
