package org.rederive.algebra;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * A number p + i q with rational p and q, exactly.
 *
 * @param re p
 * @param im q
 */
public record GaussianRational(BigFraction re, BigFraction im) {
  /** The field of these. */
  public static final NumberSystem<GaussianRational> FIELD = new Field();

  /** Whether this is 0. */
  public boolean isZero() {
    return re.getNumerator().signum() == 0 && im.getNumerator().signum() == 0;
  }

  /** A quotient of whole numbers. */
  public static GaussianRational of(BigInteger numerator, BigInteger denominator) {
    return new GaussianRational(new BigFraction(numerator, denominator), BigFraction.ZERO);
  }

  /** Whether the real part is zero. */
  public boolean isImaginary() {
    return re.isZero();
  }

  /** Whether the first part that is not zero is negative. */
  public boolean isNegative() {
    return (re.isZero() ? im : re).getNumerator().signum() < 0;
  }

  /** Whether neither part is zero. */
  public boolean isMixed() {
    return !re.isZero() && !im.isZero();
  }

  /** The greatest common divisor of the numerators of both parts. */
  public BigInteger divisor() {
    return re.getNumerator().gcd(im.getNumerator());
  }

  /** The least common multiple of the denominators of both parts. */
  public BigInteger denominator() {
    BigInteger a = re.getDenominator();
    BigInteger b = im.getDenominator();
    return a.multiply(b).divide(a.gcd(b));
  }

  /** Such as 1/2, -i, 3/2 i or 1 - 2 i. */
  @Override
  public String toString() {
    if (im.isZero()) {
      return written(re);
    }
    BigFraction size = im.abs();
    String imaginary = size.equals(BigFraction.ONE) ? "i" : written(size) + " i";
    boolean minus = im.getNumerator().signum() < 0;
    if (re.isZero()) {
      return (minus ? "-" : "") + imaginary;
    }
    return written(re) + (minus ? " - " : " + ") + imaginary;
  }

  private static String written(BigFraction x) {
    return x.toString().replace(" / ", "/");
  }

  private static final int MOST_BITS = 1 << 20;

  private static final class Field implements NumberSystem<GaussianRational> {
    private static final GaussianRational ZERO =
        new GaussianRational(BigFraction.ZERO, BigFraction.ZERO);
    private static final GaussianRational ONE =
        new GaussianRational(BigFraction.ONE, BigFraction.ZERO);
    private static final GaussianRational I =
        new GaussianRational(BigFraction.ZERO, BigFraction.ONE);

    @Override
    public GaussianRational zero() {
      return ZERO;
    }

    @Override
    public GaussianRational one() {
      return ONE;
    }

    @Override
    public GaussianRational imaginaryUnit() {
      return I;
    }

    @Override
    public GaussianRational of(long value) {
      return new GaussianRational(new BigFraction(value), BigFraction.ZERO);
    }

    /** Exactly the value of the doubles. */
    @Override
    public GaussianRational of(double re, double im) {
      return new GaussianRational(fraction(re), fraction(im));
    }

    /** BigFraction makes of 0.0 a zero that is not equal to its own zero. */
    private static BigFraction fraction(double x) {
      return x == 0 ? BigFraction.ZERO : new BigFraction(x);
    }

    @Override
    public GaussianRational add(GaussianRational a, GaussianRational b) {
      return new GaussianRational(sum(a.re, b.re), sum(a.im, b.im));
    }

    /** Whole numbers have no common divisors to look for. */
    private static BigFraction sum(BigFraction a, BigFraction b) {
      if (a.isZero() || b.isZero()) {
        return a.isZero() ? b : a;
      }
      return isWhole(a) && isWhole(b) ? whole(a.getNumerator().add(b.getNumerator())) : a.add(b);
    }

    private static BigFraction product(BigFraction a, BigFraction b) {
      if (a.isZero() || b.isZero()) {
        return BigFraction.ZERO;
      }
      requireSize(a, b);
      return isWhole(a) && isWhole(b)
          ? whole(a.getNumerator().multiply(b.getNumerator()))
          : a.multiply(b);
    }

    private static void requireSize(BigFraction a, BigFraction b) {
      if (bits(a) + bits(b) > MOST_BITS) {
        throw new ArithmeticException("a number has more than 300,000 digits");
      }
    }

    private static int bits(BigFraction a) {
      return Math.max(a.getNumerator().bitLength(), a.getDenominator().bitLength());
    }

    private static boolean isWhole(BigFraction a) {
      return a.getDenominator().equals(BigInteger.ONE);
    }

    private static BigFraction whole(BigInteger value) {
      return value.signum() == 0 ? BigFraction.ZERO : new BigFraction(value);
    }

    @Override
    public GaussianRational negate(GaussianRational a) {
      return new GaussianRational(a.re.negate(), a.im.negate());
    }

    @Override
    public GaussianRational multiply(GaussianRational a, GaussianRational b) {
      BigFraction re = sum(product(a.re, b.re), product(a.im, b.im).negate());
      return new GaussianRational(re, sum(product(a.re, b.im), product(a.im, b.re)));
    }

    @Override
    public GaussianRational inverse(GaussianRational a) {
      BigFraction square = a.re.multiply(a.re).add(a.im.multiply(a.im));
      if (square.isZero()) {
        throw new ArithmeticException("division by zero");
      }
      return new GaussianRational(a.re.divide(square), a.im.negate().divide(square));
    }

    @Override
    public GaussianRational conjugate(GaussianRational a) {
      return new GaussianRational(a.re, a.im.negate());
    }

    @Override
    public boolean isZero(GaussianRational a) {
      return a.isZero();
    }

    @Override
    public boolean negligible(GaussianRational a, GaussianRational beside) {
      return a.isZero();
    }

    @Override
    public GaussianRational exp(GaussianRational a) {
      if (a.isZero()) {
        return ONE;
      }
      throw new ArithmeticException("the exponential of a rational number is not rational");
    }

    @Override
    public double magnitude(GaussianRational a) {
      return Math.hypot(a.re.doubleValue(), a.im.doubleValue());
    }
  }
}
