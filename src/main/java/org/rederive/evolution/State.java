package org.rederive.evolution;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Components of a state.
 *
 * @param re real parts
 * @param im imaginary parts
 */
record State(double[] re, double[] im) {
  /** The one with these {@link #numbers}. */
  static State of(double[] numbers) {
    int size = numbers.length / 2;
    return new State(
        Arrays.copyOfRange(numbers, 0, size), Arrays.copyOfRange(numbers, size, 2 * size));
  }

  /** Real parts, then imaginary ones. */
  double[] numbers() {
    return DoubleStream.concat(Arrays.stream(re), Arrays.stream(im)).toArray();
  }

  double norm() {
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      sum += re[i] * re[i] + im[i] * im[i];
    }
    return Math.sqrt(sum);
  }

  /** The state of length one along this. */
  State normalised() {
    double norm = norm();
    State unit = new State(re.clone(), im.clone());
    for (int i = 0; i < re.length; i++) {
      unit.re[i] /= norm;
      unit.im[i] /= norm;
    }
    return unit;
  }
}
