package org.rederive.number;

import org.apache.commons.numbers.core.DD;

/**
 * A complex number with 31 decimal digits: each part is an unevaluated sum of two doubles.
 *
 * <p>Many times faster than {@link Digits}, and enough for nearly every sample that is in doubt.
 *
 * @param re real part
 * @param im imaginary part
 */
public record DoubleDouble(DD re, DD im) {
  /** The number system of these numbers. */
  public static final ManyDigits<DoubleDouble> SYSTEM = new DoubleDoubles();

  /**
   * The same with 24 digits, since the smaller of two doubles keeps 28 bits: what comes out alike
   * with both is not made of rounding.
   */
  public static final ManyDigits<DoubleDouble> SHORT = new Shortened();

  private static class DoubleDoubles implements ManyDigits<DoubleDouble> {
    private static final int DIGITS = 31;

    /** Largest |a| for which the exponential series is summed, and terms that it takes. */
    private static final double SMALL = 0.0625;

    private static final int TERMS = 20;

    private static final DoubleDouble ZERO = new DoubleDouble(DD.ZERO, DD.ZERO);
    private static final DoubleDouble ONE = new DoubleDouble(DD.ONE, DD.ZERO);
    private static final DoubleDouble I = new DoubleDouble(DD.ZERO, DD.ONE);

    @Override
    public int digits() {
      return DIGITS;
    }

    @Override
    public WithError rounded(DoubleDouble a) {
      return WithError.exact(a.re.doubleValue(), a.im.doubleValue());
    }

    @Override
    public double orders(DoubleDouble a) {
      return StrictMath.log10(magnitude(a));
    }

    @Override
    public DoubleDouble zero() {
      return ZERO;
    }

    @Override
    public DoubleDouble one() {
      return ONE;
    }

    @Override
    public DoubleDouble imaginaryUnit() {
      return I;
    }

    @Override
    public DoubleDouble of(long value) {
      return new DoubleDouble(DD.of(value), DD.ZERO);
    }

    @Override
    public DoubleDouble of(double re, double im) {
      return new DoubleDouble(DD.of(re), DD.of(im));
    }

    /** What arithmetic gives, with the digits that are carried. */
    DoubleDouble carried(DD re, DD im) {
      return new DoubleDouble(re, im);
    }

    @Override
    public DoubleDouble add(DoubleDouble a, DoubleDouble b) {
      return carried(a.re.add(b.re), a.im.add(b.im));
    }

    @Override
    public DoubleDouble subtract(DoubleDouble a, DoubleDouble b) {
      return carried(a.re.subtract(b.re), a.im.subtract(b.im));
    }

    @Override
    public DoubleDouble negate(DoubleDouble a) {
      return new DoubleDouble(a.re.negate(), a.im.negate());
    }

    @Override
    public DoubleDouble multiply(DoubleDouble a, DoubleDouble b) {
      return carried(
          a.re.multiply(b.re).subtract(a.im.multiply(b.im)),
          a.re.multiply(b.im).add(a.im.multiply(b.re)));
    }

    @Override
    public DoubleDouble inverse(DoubleDouble a) {
      DD square = a.re.square().add(a.im.square());
      if (square.isZero()) {
        throw new ArithmeticException("division by zero");
      }
      return carried(a.re.divide(square), a.im.negate().divide(square));
    }

    @Override
    public DoubleDouble conjugate(DoubleDouble a) {
      return new DoubleDouble(a.re, a.im.negate());
    }

    @Override
    public boolean isZero(DoubleDouble a) {
      return a.re.isZero() && a.im.isZero();
    }

    @Override
    public boolean negligible(DoubleDouble a, DoubleDouble beside) {
      return magnitude(a) <= StrictMath.pow(10, -0.5 * digits()) * magnitude(beside);
    }

    /** The series of exp(a/2ⁿ), squared n times. */
    @Override
    public DoubleDouble exp(DoubleDouble a) {
      int halvings = Math.max(0, 1 + Math.getExponent(magnitude(a) / SMALL));
      DoubleDouble small = new DoubleDouble(a.re.scalb(-halvings), a.im.scalb(-halvings));
      DoubleDouble sum = ONE;
      for (int n = TERMS; n > 0; n--) {
        DoubleDouble product = multiply(small, sum);
        sum = new DoubleDouble(product.re.divide(n).add(1), product.im.divide(n));
      }
      for (int n = 0; n < halvings; n++) {
        sum = multiply(sum, sum);
      }
      return sum;
    }

    @Override
    public double magnitude(DoubleDouble a) {
      return Math.hypot(a.re.hi(), a.im.hi());
    }
  }

  private static final class Shortened extends DoubleDoubles {
    private static final int DIGITS = 24;

    /** Splits off 28 of 53 bits, after Dekker (1971). */
    private static final double SPLITTER = 0x1p25 + 1;

    @Override
    public int digits() {
      return DIGITS;
    }

    @Override
    DoubleDouble carried(DD re, DD im) {
      return super.carried(shortened(re), shortened(im));
    }

    private static DD shortened(DD number) {
      double spread = SPLITTER * number.lo();
      return DD.ofSum(number.hi(), spread - (spread - number.lo()));
    }
  }
}
