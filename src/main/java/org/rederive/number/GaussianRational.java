package org.rederive.number;

import java.math.BigInteger;
import java.util.Objects;
import java.util.OptionalInt;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A number (p + i q)/d with whole p, q and d > 0, exactly and in lowest terms.
 *
 * <p>Most are small, and those are computed with in longs, many times faster than otherwise.
 */
public final class GaussianRational {
  /** The field of these. */
  public static final NumberSystem<GaussianRational> FIELD = new Field();

  /** Small are p, q and d below this, so that a sum of two products is a long. */
  private static final long LARGE = 1L << 31;

  private final long p;
  private final long q;
  private final long d;

  /** What is not small. */
  private final @Nullable Large large;

  private record Large(BigInteger p, BigInteger q, BigInteger d) {
    boolean isSmall() {
      return p.bitLength() < 32 && q.bitLength() < 32 && d.bitLength() < 32;
    }
  }

  private GaussianRational(long p, long q, long d, @Nullable Large large) {
    this.p = p;
    this.q = q;
    this.d = d;
    this.large = large;
  }

  /** Lowest terms, of any three numbers the last of which is not zero. */
  public static GaussianRational of(BigInteger above, BigInteger imaginary, BigInteger below) {
    if (below.equals(BigInteger.ONE)) {
      return inLowestTerms(new Large(above, imaginary, below));
    }
    BigInteger common = below.gcd(above).gcd(imaginary);
    BigInteger divisor = below.signum() < 0 ? common.negate() : common;
    return inLowestTerms(
        divisor.equals(BigInteger.ONE)
            ? new Large(above, imaginary, below)
            : new Large(above.divide(divisor), imaginary.divide(divisor), below.divide(divisor)));
  }

  private static GaussianRational inLowestTerms(Large x) {
    return x.isSmall()
        ? inLowestTerms(x.p.longValueExact(), x.q.longValueExact(), x.d.longValueExact())
        : new GaussianRational(0, 0, 0, x);
  }

  private static GaussianRational inLowestTerms(long p, long q, long d) {
    return Math.max(Math.abs(p), Math.abs(q)) < LARGE && d < LARGE
        ? new GaussianRational(p, q, d, null)
        : new GaussianRational(
            0,
            0,
            0,
            new Large(BigInteger.valueOf(p), BigInteger.valueOf(q), BigInteger.valueOf(d)));
  }

  private static GaussianRational of(long p, long q, long d) {
    long divisor = d == 1 ? 1 : divisor(divisor(d, p), q);
    return divisor == 1
        ? inLowestTerms(p, q, d)
        : inLowestTerms(p / divisor, q / divisor, d / divisor);
  }

  /** The greatest common divisor of a positive number and another one. */
  private static long divisor(long a, long b) {
    long divisor = a;
    for (long rest = Math.abs(b); rest != 0; ) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return divisor;
  }

  /** p. */
  public BigInteger above() {
    return large == null ? BigInteger.valueOf(p) : large.p;
  }

  /** q. */
  public BigInteger imaginary() {
    return large == null ? BigInteger.valueOf(q) : large.q;
  }

  /** d. */
  public BigInteger below() {
    return large == null ? BigInteger.valueOf(d) : large.d;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GaussianRational x
        && p == x.p
        && q == x.q
        && d == x.d
        && Objects.equals(large, x.large);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * above().hashCode() + imaginary().hashCode()) + below().hashCode();
  }

  /** A quotient of whole numbers. */
  public static GaussianRational of(BigInteger numerator, BigInteger denominator) {
    return of(numerator, BigInteger.ZERO, denominator);
  }

  /** The real part. */
  public BigFraction re() {
    return new BigFraction(above(), below());
  }

  /** The imaginary part. */
  public BigFraction im() {
    return new BigFraction(imaginary(), below());
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return large == null && p == 0 && q == 0;
  }

  /** Whether d is one. */
  public boolean isWhole() {
    return large == null ? d == 1 : large.d.equals(BigInteger.ONE);
  }

  /** Whether the real part is zero. */
  public boolean isImaginary() {
    return large == null ? p == 0 : large.p.signum() == 0;
  }

  /** Whether the first part that is not zero is negative. */
  public boolean isNegative() {
    return (isImaginary() ? imaginary() : above()).signum() < 0;
  }

  /** Whether neither part is zero. */
  public boolean isMixed() {
    return !isImaginary() && imaginary().signum() != 0;
  }

  /** The greatest common divisor of the numerators of both parts. */
  public BigInteger divisor() {
    return above().gcd(imaginary());
  }

  /** −1, 0 or 1; none of a number that is not real. */
  public OptionalInt sign() {
    return imaginary().signum() == 0 ? OptionalInt.of(above().signum()) : OptionalInt.empty();
  }

  /** Such as 1/2, -i, 3/2 i or 1 - 2 i. */
  @Override
  public String toString() {
    BigFraction re = re();
    BigFraction im = im();
    if (im.isZero()) {
      return written(re);
    }
    BigFraction size = im.abs();
    String unit = size.equals(BigFraction.ONE) ? "i" : written(size) + " i";
    boolean minus = imaginary().signum() < 0;
    if (re.isZero()) {
      return (minus ? "-" : "") + unit;
    }
    return written(re) + (minus ? " - " : " + ") + unit;
  }

  private static String written(BigFraction x) {
    return x.toString().replace(" / ", "/");
  }

  /** A product of that size takes milliseconds, and no formula of a paper comes near. */
  private static final int MOST_BITS = 1 << 17;

  private static final class Field implements NumberSystem<GaussianRational> {
    private static final GaussianRational ZERO = GaussianRational.of(0, 0, 1);
    private static final GaussianRational ONE = GaussianRational.of(1, 0, 1);
    private static final GaussianRational I = GaussianRational.of(0, 1, 1);

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
      return Math.abs(value) < LARGE && value > Long.MIN_VALUE
          ? GaussianRational.of(value, 0, 1)
          : GaussianRational.of(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** Exactly the value of the doubles. */
    @Override
    public GaussianRational of(double re, double im) {
      BigFraction x = new BigFraction(re);
      BigFraction y = new BigFraction(im);
      return GaussianRational.of(
          x.getNumerator().multiply(y.getDenominator()),
          y.getNumerator().multiply(x.getDenominator()),
          x.getDenominator().multiply(y.getDenominator()));
    }

    @Override
    public GaussianRational add(GaussianRational a, GaussianRational b) {
      if (a.large != null || b.large != null) {
        return sum(a, a.below(), b, b.below());
      }
      return a.d == b.d
          ? GaussianRational.of(a.p + b.p, a.q + b.q, a.d)
          : GaussianRational.of(a.p * b.d + b.p * a.d, a.q * b.d + b.q * a.d, a.d * b.d);
    }

    private static GaussianRational sum(
        GaussianRational a, BigInteger belowA, GaussianRational b, BigInteger belowB) {
      if (belowA.equals(belowB)) {
        return GaussianRational.of(
            a.above().add(b.above()), a.imaginary().add(b.imaginary()), belowA);
      }
      return GaussianRational.of(
          a.above().multiply(belowB).add(b.above().multiply(belowA)),
          a.imaginary().multiply(belowB).add(b.imaginary().multiply(belowA)),
          belowA.multiply(belowB));
    }

    @Override
    public GaussianRational negate(GaussianRational a) {
      Large large = a.large;
      return large == null
          ? new GaussianRational(-a.p, -a.q, a.d, null)
          : inLowestTerms(new Large(large.p.negate(), large.q.negate(), large.d));
    }

    @Override
    public GaussianRational multiply(GaussianRational a, GaussianRational b) {
      if (a.isZero() || b.isZero()) {
        return ZERO;
      }
      if (a.large == null && b.large == null) {
        return GaussianRational.of(a.p * b.p - a.q * b.q, a.p * b.q + a.q * b.p, a.d * b.d);
      }
      requireSize(a, b);
      return GaussianRational.of(
          a.above().multiply(b.above()).subtract(a.imaginary().multiply(b.imaginary())),
          a.above().multiply(b.imaginary()).add(a.imaginary().multiply(b.above())),
          a.below().multiply(b.below()));
    }

    private static void requireSize(GaussianRational a, GaussianRational b) {
      if (bits(a) + bits(b) > MOST_BITS) {
        throw new ArithmeticException("a number has more than 39,000 digits");
      }
    }

    private static int bits(GaussianRational a) {
      int numerator = Math.max(a.above().bitLength(), a.imaginary().bitLength());
      return Math.max(numerator, a.below().bitLength());
    }

    @Override
    public GaussianRational inverse(GaussianRational a) {
      if (a.isZero()) {
        throw new ArithmeticException("division by zero");
      }
      if (a.large == null) {
        return GaussianRational.of(a.p * a.d, -a.q * a.d, a.p * a.p + a.q * a.q);
      }
      return GaussianRational.of(
          a.above().multiply(a.below()),
          a.imaginary().multiply(a.below()).negate(),
          a.above().multiply(a.above()).add(a.imaginary().multiply(a.imaginary())));
    }

    @Override
    public GaussianRational conjugate(GaussianRational a) {
      Large large = a.large;
      return large == null
          ? new GaussianRational(a.p, -a.q, a.d, null)
          : inLowestTerms(new Large(large.p, large.q.negate(), large.d));
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
      return a.large == null
          ? Math.hypot((double) a.p / a.d, (double) a.q / a.d)
          : Math.hypot(a.re().doubleValue(), a.im().doubleValue());
    }
  }
}
