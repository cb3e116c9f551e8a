package org.rederive.result;

import java.util.List;

/**
 * What a power of a parameter contributes to differences that are a series in it, beside all higher
 * ones: differences over that power, extrapolated to zero by polynomials of rising degree (L. F.
 * Richardson, Phil. Trans. A 210, 307 (1911)). A slope does not tell a small term of low order from
 * none as long as a larger one of higher order is over it.
 *
 * @param linear extrapolated to zero, times the power at the last value
 * @param quadratic the same with one more value
 * @param cubic the same with two more
 * @param noise what rounding and the error of the evolution make of the last of them
 * @param last the last difference
 */
record Power(double linear, double quadratic, double cubic, double noise, double last) {
  /** Values that the largest degree needs. */
  private static final int VALUES = 4;

  /** Differences are known to four digits. */
  private static final double DIGITS = 5e-5;

  /** A floor is so many times the error that was measured. */
  private static final double FLOOR = 10;

  /** What is extrapolated counts if it is so many times its uncertainty. */
  private static final double SURE = 10;

  /**
   * By how much better the higher degree has to be: extrapolations of other powers than whole ones,
   * such as x^(1/2) and 1/x, improve by no more than 0.37 and 0.5.
   */
  private static final double BETTER = 0.25;

  /**
   * The part of the last difference that it has to make up; what a state keeps of its start, and
   * what is lost at the edges, is below. Not derived.
   */
  private static final double SHARE = 0.02;

  /**
   * A power in differences.
   *
   * @param differences at values of the parameter, each half of the one before
   * @param floor below which they are not told from errors
   */
  static Power of(int power, List<Double> differences, double floor) {
    int count = Math.min(VALUES, differences.size());
    double[] values = new double[count];
    double[] errors = new double[count];
    for (int m = 0; m < count; m++) {
      double difference = differences.get(differences.size() - 1 - m);
      values[m] = Math.scalb(difference, -power * m);
      errors[m] = Math.scalb(floor / FLOOR + DIGITS * difference, -power * m);
    }
    double[] degrees = extrapolated(values, -1);
    double noise = extrapolated(errors, 1)[count - 1];
    return count < VALUES
        ? new Power(0, 0, 0, noise, 0)
        : new Power(degrees[1], degrees[2], degrees[3], noise, values[0]);
  }

  /**
   * Neville's scheme at zero for values at 1, 2, 4, …, by degree.
   *
   * @param sign of what is taken off; errors add up instead
   */
  private static double[] extrapolated(double[] values, int sign) {
    double[] column = values.clone();
    double[] degrees = new double[values.length];
    degrees[0] = column[0];
    for (int degree = 1; degree < values.length; degree++) {
      double factor = Math.scalb(1.0, degree);
      for (int m = 0; m + degree < values.length; m++) {
        column[m] = (factor * column[m] + sign * column[m + 1]) / (factor - 1);
      }
      degrees[degree] = column[0];
    }
    return degrees;
  }

  /** Whether it is surely there: a term with this power that is no noise and no higher one. */
  boolean isThere() {
    double step = Math.abs(cubic - quadratic);
    double before = Math.abs(quadratic - linear);
    return cubic > SURE * (step + noise)
        && step <= BETTER * before + noise
        && cubic > before
        && cubic > SHARE * last;
  }
}
