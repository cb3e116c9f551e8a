package org.rederive.number;

import java.math.BigInteger;
import java.util.OptionalInt;
import org.hipparchus.fraction.BigFraction;

/**
 * A number (p + i q)/d with whole p, q and d > 0, exactly and in lowest terms.
 *
 * @param above p
 * @param imaginary q
 * @param below d
 */
public record GaussianRational(BigInteger above, BigInteger imaginary, BigInteger below) {
  /** The field of these. */
  public static final NumberSystem<GaussianRational> FIELD = new Field();

  /** Lowest terms, of any three numbers the last of which is not zero. */
  public GaussianRational {
    if (!below.equals(BigInteger.ONE)) {
      BigInteger common = below.gcd(above).gcd(imaginary);
      BigInteger divisor = below.signum() < 0 ? common.negate() : common;
      if (!divisor.equals(BigInteger.ONE)) {
        above = above.divide(divisor);
        imaginary = imaginary.divide(divisor);
        below = below.divide(divisor);
      }
    }
  }

  /** A quotient of whole numbers. */
  public static GaussianRational of(BigInteger numerator, BigInteger denominator) {
    return new GaussianRational(numerator, BigInteger.ZERO, denominator);
  }

  /** The real part. */
  public BigFraction re() {
    return new BigFraction(above, below);
  }

  /** The imaginary part. */
  public BigFraction im() {
    return new BigFraction(imaginary, below);
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return above.signum() == 0 && imaginary.signum() == 0;
  }

  /** Whether the real part is zero. */
  public boolean isImaginary() {
    return above.signum() == 0;
  }

  /** Whether the first part that is not zero is negative. */
  public boolean isNegative() {
    return (isImaginary() ? imaginary : above).signum() < 0;
  }

  /** Whether neither part is zero. */
  public boolean isMixed() {
    return above.signum() != 0 && imaginary.signum() != 0;
  }

  /** The greatest common divisor of the numerators of both parts. */
  public BigInteger divisor() {
    return above.gcd(imaginary);
  }

  /** Such as 1/2, -i, 3/2 i or 1 - 2 i. */
  /** −1, 0 or 1; none of a number that is not real. */
  public OptionalInt sign() {
    return im().signum() == 0 ? OptionalInt.of(re().signum()) : OptionalInt.empty();
  }

  @Override
  public String toString() {
    BigFraction re = re();
    BigFraction im = im();
    if (im.isZero()) {
      return written(re);
    }
    BigFraction size = im.abs();
    String unit = size.equals(BigFraction.ONE) ? "i" : written(size) + " i";
    boolean minus = imaginary.signum() < 0;
    if (re.isZero()) {
      return (minus ? "-" : "") + unit;
    }
    return written(re) + (minus ? " - " : " + ") + unit;
  }

  private static String written(BigFraction x) {
    return x.toString().replace(" / ", "/");
  }

  private static final int MOST_BITS = 1 << 20;

  private static final class Field implements NumberSystem<GaussianRational> {
    private static final GaussianRational ZERO = whole(BigInteger.ZERO, BigInteger.ZERO);
    private static final GaussianRational ONE = whole(BigInteger.ONE, BigInteger.ZERO);
    private static final GaussianRational I = whole(BigInteger.ZERO, BigInteger.ONE);

    private static GaussianRational whole(BigInteger re, BigInteger im) {
      return new GaussianRational(re, im, BigInteger.ONE);
    }

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
      return whole(BigInteger.valueOf(value), BigInteger.ZERO);
    }

    /** Exactly the value of the doubles. */
    @Override
    public GaussianRational of(double re, double im) {
      BigFraction x = new BigFraction(re);
      BigFraction y = new BigFraction(im);
      return new GaussianRational(
          x.getNumerator().multiply(y.getDenominator()),
          y.getNumerator().multiply(x.getDenominator()),
          x.getDenominator().multiply(y.getDenominator()));
    }

    @Override
    public GaussianRational add(GaussianRational a, GaussianRational b) {
      if (a.below.equals(b.below)) {
        return new GaussianRational(a.above.add(b.above), a.imaginary.add(b.imaginary), a.below);
      }
      return new GaussianRational(
          a.above.multiply(b.below).add(b.above.multiply(a.below)),
          a.imaginary.multiply(b.below).add(b.imaginary.multiply(a.below)),
          a.below.multiply(b.below));
    }

    @Override
    public GaussianRational negate(GaussianRational a) {
      return new GaussianRational(a.above.negate(), a.imaginary.negate(), a.below);
    }

    @Override
    public GaussianRational multiply(GaussianRational a, GaussianRational b) {
      if (a.isZero() || b.isZero()) {
        return ZERO;
      }
      requireSize(a, b);
      return new GaussianRational(
          a.above.multiply(b.above).subtract(a.imaginary.multiply(b.imaginary)),
          a.above.multiply(b.imaginary).add(a.imaginary.multiply(b.above)),
          a.below.multiply(b.below));
    }

    private static void requireSize(GaussianRational a, GaussianRational b) {
      if (bits(a) + bits(b) > MOST_BITS) {
        throw new ArithmeticException("a number has more than 300,000 digits");
      }
    }

    private static int bits(GaussianRational a) {
      int numerator = Math.max(a.above.bitLength(), a.imaginary.bitLength());
      return Math.max(numerator, a.below.bitLength());
    }

    @Override
    public GaussianRational inverse(GaussianRational a) {
      if (a.isZero()) {
        throw new ArithmeticException("division by zero");
      }
      return new GaussianRational(
          a.above.multiply(a.below),
          a.imaginary.multiply(a.below).negate(),
          a.above.multiply(a.above).add(a.imaginary.multiply(a.imaginary)));
    }

    @Override
    public GaussianRational conjugate(GaussianRational a) {
      return new GaussianRational(a.above, a.imaginary.negate(), a.below);
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
      return Math.hypot(a.re().doubleValue(), a.im().doubleValue());
    }
  }
}
