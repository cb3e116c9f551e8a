package org.rederive.engine.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.result.Convergence.Estimate;

/**
 * What is left at zero of differences that are a series in a parameter, component by component:
 * extrapolated to zero by polynomials of rising degree (L. F. Richardson, Phil. Trans. A 210, 307
 * (1911)).
 *
 * @param size of what the highest degree leaves
 * @param step by how much it is another one than with the degree before
 * @param before the same of the two degrees before
 * @param further by how much all values, if there are more, leave another one
 * @param last size of the difference at the last value
 * @param lengths size that squares of all lengths, in which no phases are, allow at most
 */
record Constant(
    double size, double step, double before, double further, double last, double lengths) {
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
   * More than so much of the last difference, or of what lengths allow, is no constant, but comes
   * from components that are no series: those of a state have another phase at each value.
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
    List<double[]> lastFirst =
        IntStream.rangeClosed(1, count).mapToObj(m -> components.get(count - m)).toList();
    List<double[]> degrees = degrees(lastFirst);
    return Optional.of(
        new Constant(
            size(degrees.get(3)),
            distance(degrees.get(3), degrees.get(2)),
            distance(degrees.get(2), degrees.get(1)),
            distance(degrees.get(count - 1), degrees.get(3)),
            size(lastFirst.get(0)),
            lengths(lastFirst)));
  }

  /** Squares of lengths are a series, too, and are one where components are but for their phase. */
  private static double lengths(List<double[]> lastFirst) {
    List<double[]> squares = lastFirst.stream().map(c -> new double[] {square(c)}).toList();
    List<double[]> degrees = degrees(squares);
    double left = degrees.get(degrees.size() - 1)[0];
    double before = degrees.get(degrees.size() - 2)[0];
    return Math.sqrt(Math.max(0, left) + Math.abs(left - before));
  }

  /** What polynomials of degree 0, 1, 2, … through the last values leave at zero. */
  private static List<double[]> degrees(List<double[]> lastFirst) {
    double[][] column = lastFirst.toArray(double[][]::new);
    List<double[]> degrees = new ArrayList<>(List.of(column[0]));
    for (int degree = 1; degree < column.length; degree++) {
      double factor = Math.scalb(1.0, degree);
      for (int m = 0; m + degree < column.length; m++) {
        column[m] = eliminated(factor, column[m], column[m + 1]);
      }
      degrees.add(column[0]);
    }
    return degrees;
  }

  private static double size(double[] components) {
    return Math.sqrt(square(components));
  }

  private static double[] eliminated(double factor, double[] here, double[] before) {
    double[] next = new double[here.length];
    for (int i = 0; i < here.length; i++) {
      next[i] = (factor * here[i] - before[i]) / (factor - 1);
    }
    return next;
  }

  private static double distance(double[] a, double[] b) {
    double[] between = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      between[i] = a[i] - b[i];
    }
    return size(between);
  }

  private static double square(double[] components) {
    return Arrays.stream(components).map(c -> c * c).sum();
  }

  /**
   * Whether it is surely there.
   *
   * @param error of single values
   */
  boolean isThere(double error) {
    double noise = GROWN * error;
    boolean settled = step <= BETTER * before + noise || LEVEL * (step + noise) < size;
    double most = Math.min(last, lengths + Math.sqrt(2 * noise * last));
    boolean stays = further <= BETTER * step + 2 * noise || LEVEL * (further + noise) < size;
    return settled && stays && size <= MOST * most && size > SURE * (step + noise) && size > before;
  }

  Estimate estimate(double error) {
    return new Estimate(Trends.rounded(size), Trends.rounded(step + GROWN * error));
  }
}
