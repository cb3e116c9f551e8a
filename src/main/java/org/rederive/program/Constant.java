package org.rederive.program;

/** A complex constant of a program; exactly representable in every number system. */
public record Constant(double re, double im) {

  /** Whether both parts are whole multiples of 2⁻²⁰ and so small that products are exact. */
  boolean isShort() {
    return isShort(re) && isShort(im);
  }

  private static boolean isShort(double value) {
    double scaled = value * 0x1p20;
    return scaled == Math.rint(scaled) && Math.abs(value) < 0x1p5;
  }
}
