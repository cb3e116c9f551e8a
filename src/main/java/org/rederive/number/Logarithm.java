package org.rederive.number;

/**
 * The natural logarithm of numbers between 0 and 1, to the last bit that of {@link StrictMath}.
 *
 * <p>{@code StrictMath} is specified by the algorithm of Sun's fdlibm, and is a call into native
 * code in some versions of Java; this is the same approximation: x = 2^k (1 + f) with √½ &lt; 1 + f
 * &lt; √2, and ln(1 + f) as a polynomial in s² for s = f/(2 + f).
 */
final class Logarithm {
  /** ln 2 without its last 33 bits, so that multiples are exact, and these. */
  private static final double LN2_HIGH = 0x1.62e42feep-1;

  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  // coefficients of s², s⁴, …
  private static final double C2 = 0x1.5555555555593p-1;
  private static final double C4 = 0x1.999999997fa04p-2;
  private static final double C6 = 0x1.2492494229359p-2;
  private static final double C8 = 0x1.c71c51d8e78afp-3;
  private static final double C10 = 0x1.7466496cb03dep-3;
  private static final double C12 = 0x1.39a09d078c69fp-3;
  private static final double C14 = 0x1.2f112df3e5244p-3;

  private static final int MANTISSA = 0xfffff;
  private static final int ONE = 0x3ff00000;

  private Logarithm() {}

  /**
   * ln x.
   *
   * @param x between 0 and 1, and not smaller than the smallest normal number
   */
  static double of(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int high = (int) (bits >> 32);
    int mantissa = high & MANTISSA;
    // 1 where the mantissa is above √2, so that half of it is taken
    int carry = mantissa + 0x95f64 & 0x100000;
    int k = (high >> 20) - 1023 + (carry >> 20);
    long scaled = (long) (mantissa | carry ^ ONE) << 32 | bits & 0xffffffffL;
    double f = Double.longBitsToDouble(scaled) - 1;
    return (MANTISSA & 2 + mantissa) < 3 ? beside(f, k) : of(f, k, mantissa);
  }

  private static double of(double f, double k, int mantissa) {
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double odd = w * (C4 + w * (C8 + w * C12));
    double even = z * (C2 + w * (C6 + w * (C10 + w * C14)));
    double rest = even + odd;
    // where the mantissa is between 1.38 and 1.42, the terms are summed in another order
    if ((mantissa - 0x6147a | 0x6b851 - mantissa) > 0) {
      double half = 0.5 * f * f;
      return k * LN2_HIGH - ((half - (s * (half + rest) + k * LN2_LOW)) - f);
    }
    return k * LN2_HIGH - ((s * (f - rest) - k * LN2_LOW) - f);
  }

  /** For |f| below 2⁻²⁰. */
  private static double beside(double f, double k) {
    double rest = f * f * (0.5 - 0.33333333333333333 * f);
    return k * LN2_HIGH - ((rest - k * LN2_LOW) - f);
  }
}
