package org.rederive.engine.limit;

import java.util.List;
import java.util.Optional;
import org.rederive.result.Convergence.Estimate;

/**
 * What is left at zero of differences that are a series in a parameter, component by component:
 * extrapolated to zero by polynomials of rising degree (L. F. Richardson, Phil. Trans. A 210, 307
 * (1911)).
 *
 * @param size of what the highest degree leaves
 * @param step by how much it is another one than with the degree before
 * @param before the same of the two degrees before
 * @param last size of the difference at the last value
 */
record Constant(double size, double step, double before, double last) {
  /** Values that the largest degree needs. */
  private static final int VALUES = 4;

  /** By how much the errors of single values grow together: Σ|c| of the weights at zero. */
  private static final double GROWN = 6.5;

  /** What is extrapolated counts if it is so many times its uncertainty. */
  private static final double SURE = 10;

  /** By how much better the higher degree has to be, as it is not for x^(1/2) and 1/x. */
  private static final double BETTER = 0.25;

  /** Or else so much less than what is left: what shrinks as slowly as x^(1/20) leaves 200. */
  private static final double LEVEL = 1000;

  /**
   * More than so much of the last difference is no constant, but comes from components that are no
   * series: those of a state have another phase at each value.
   */
  private static final double MOST = 2;

  /**
   * The constant of components at values of the parameter, each half of the one before; none where
   * there are too few, or other ones at each value.
   */
  static Optional<Constant> of(List<double[]> components) {
    int count = components.size();
    boolean alike = components.stream().mapToInt(all -> all.length).distinct().count() == 1;
    if (count < VALUES || !alike) {
      return Optional.empty();
    }
    double[][] column = new double[VALUES][];
    for (int m = 0; m < VALUES; m++) {
      column[m] = components.get(count - 1 - m).clone();
    }
    double[][] degrees = new double[VALUES][];
    for (int degree = 1; degree < VALUES; degree++) {
      double factor = Math.scalb(1.0, degree);
      for (int m = 0; m + degree < VALUES; m++) {
        column[m] = eliminated(factor, column[m], column[m + 1]);
      }
      degrees[degree] = column[0];
    }
    return Optional.of(
        new Constant(
            size(degrees[3]),
            distance(degrees[3], degrees[2]),
            distance(degrees[2], degrees[1]),
            size(components.get(count - 1))));
  }

  private static double size(double[] components) {
    return distance(components, new double[components.length]);
  }

  private static double[] eliminated(double factor, double[] here, double[] before) {
    double[] next = new double[here.length];
    for (int i = 0; i < here.length; i++) {
      next[i] = (factor * here[i] - before[i]) / (factor - 1);
    }
    return next;
  }

  private static double distance(double[] a, double[] b) {
    double square = 0;
    for (int i = 0; i < a.length; i++) {
      square += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(square);
  }

  /**
   * Whether it is surely there.
   *
   * @param error of single values
   */
  boolean isThere(double error) {
    double noise = GROWN * error;
    boolean settled = step <= BETTER * before + noise || LEVEL * (step + noise) < size;
    boolean seen = size <= MOST * last;
    return settled && seen && size > SURE * (step + noise) && size > before;
  }

  Estimate estimate(double error) {
    return new Estimate(Trends.rounded(size), Trends.rounded(step + GROWN * error));
  }
}
