package org.rederive.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A binary floating-point number of any length, s · 2ᵉ. What is cut off is cut off towards zero, so
 * that −a is computed as a is; a number with few bits keeps them.
 *
 * <p>Of its own because samples are computed again with many digits by the thousand: the decimal
 * numbers of Hipparchus, against which it is tested, take five times as long for a product and ten
 * times as long for a quotient.
 *
 * @param significand s
 * @param exponent e
 */
record BigFloat(BigInteger significand, int exponent) {
  static final BigFloat ZERO = new BigFloat(BigInteger.ZERO, 0);

  /** Bits of a significand of which a double takes the first ones. */
  private static final int LEADING = 120;

  /** Larger numbers are none that anything is computed with; inverses of those are zero. */
  private static final int LARGEST = 1 << 24;

  static BigFloat of(long value) {
    return new BigFloat(BigInteger.valueOf(value), 0);
  }

  /**
   * A double, exactly.
   *
   * @throws ArithmeticException if it is not finite
   */
  static BigFloat of(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("a number is too large to be computed");
    }
    if (value == 0) {
      return ZERO;
    }
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    // in two steps, since 2^1074 is no double
    long whole = (long) Math.scalb(Math.scalb(value, -exponent / 2), -exponent + exponent / 2);
    int zeros = Long.numberOfTrailingZeros(whole);
    return new BigFloat(BigInteger.valueOf(whole >> zeros), exponent + zeros);
  }

  /** A decimal number as written, to so many bits. */
  static BigFloat of(String decimal, int bits) {
    BigDecimal value = new BigDecimal(decimal);
    BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
    return value.scale() > 0
        ? new BigFloat(value.unscaledValue(), 0).over(new BigFloat(power, 0), bits)
        : new BigFloat(value.unscaledValue().multiply(power), 0).to(bits);
  }

  boolean isZero() {
    return significand.signum() == 0;
  }

  boolean isNegative() {
    return significand.signum() < 0;
  }

  /** The least n with |this| &lt; 2ⁿ. */
  int top() {
    return exponent + significand.abs().bitLength();
  }

  BigFloat negate() {
    return new BigFloat(significand.negate(), exponent);
  }

  /** this · 2ⁿ. */
  BigFloat scaled(int n) {
    return new BigFloat(significand, exponent + n);
  }

  /** The exact product. */
  BigFloat times(BigFloat other) {
    return new BigFloat(
        significand.multiply(other.significand), Math.addExact(exponent, other.exponent));
  }

  /** The exact sum, unless one is too small to be seen beside so many bits of the other. */
  BigFloat plus(BigFloat other, int bits) {
    if (other.isZero()) {
      return this;
    }
    if (isZero()) {
      return other;
    }
    int apart = top() - other.top();
    if (Math.abs(apart) > bits + 2) {
      return apart > 0 ? this : other;
    }
    int shift = exponent - other.exponent;
    return shift >= 0
        ? new BigFloat(significand.shiftLeft(shift).add(other.significand), other.exponent)
        : new BigFloat(significand.add(other.significand.shiftLeft(-shift)), exponent);
  }

  /**
   * The number with its first bits only.
   *
   * @throws ArithmeticException if it is too large
   */
  BigFloat to(int bits) {
    if (isZero()) {
      return ZERO;
    }
    if (exponent > LARGEST) {
      throw new ArithmeticException("a number is too large to be computed");
    }
    if (exponent < -LARGEST) {
      return ZERO;
    }
    int spare = significand.bitLength() - bits;
    if (spare <= 0) {
      return this;
    }
    BigInteger cut =
        isNegative()
            ? significand.negate().shiftRight(spare).negate()
            : significand.shiftRight(spare);
    return new BigFloat(cut, exponent + spare);
  }

  /**
   * The quotient, to so many bits.
   *
   * @throws ArithmeticException if the divisor is zero
   */
  BigFloat over(BigFloat divisor, int bits) {
    int shift = Math.max(0, bits + divisor.significand.bitLength() + 1 - significand.bitLength());
    return new BigFloat(
            significand.shiftLeft(shift).divide(divisor.significand),
            exponent - shift - divisor.exponent)
        .to(bits);
  }

  double doubleValue() {
    BigFloat leading = to(LEADING);
    return Math.scalb(leading.significand.doubleValue(), leading.exponent);
  }
}
