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
    double[] numbers = new double[1];
    fill(numbers);
    return numbers[0];
  }

  /**
   * The next numbers, as many as there is room for: first all points in the circle, which are a
   * matter of luck, then what the same is done with all of them.
   */
  public void fill(double[] numbers) {
    double[] squares = new double[numbers.length];
    for (int n = 0; n < numbers.length; n++) {
      double x;
      double square;
      do {
        x = signed();
        double y = signed();
        square = x * x + y * y;
      } while (square >= 1 || square == 0);
      numbers[n] = x;
      squares[n] = square;
    }
    for (int n = 0; n < numbers.length; n++) {
      numbers[n] *= Math.sqrt(-2 * Logarithm.of(squares[n]) / squares[n]);
    }
  }

  /** Uniform in (−1, 1), of 53 bits. */
  private double signed() {
    return (stream.nextLong() >> 11) * 0x1p-52 + 0x1p-53;
  }
}
