package org.rederive.number;

import java.util.SplittableRandom;

/**
 * Standard normal numbers from a stream, by the polar method (G. Marsaglia and T. A. Bray, SIAM
 * Rev. 6, 260 (1964)).
 *
 * <p>The method of the Java library may change from one version to the next, and does in the last
 * digits; this one uses only what is specified to the last bit.
 *
 * @param stream where they come from
 */
public record StandardNormal(SplittableRandom stream) {

  /** The next number. */
  public double next() {
    double x;
    double square;
    do {
      x = signed();
      double y = signed();
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    return x * Math.sqrt(-2 * Logarithm.of(square) / square);
  }

  /** Uniform in (−1, 1), of 53 bits. */
  private double signed() {
    return (stream.nextLong() >> 11) * 0x1p-52 + 0x1p-53;
  }
}
