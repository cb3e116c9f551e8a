package org.rederive.engine.limit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A real or imaginary part of one component of an equation for one Hamiltonian.
 *
 * @param left of the left side
 * @param right of each term of the right side
 * @param error how well the row is known
 */
record LimitRow(double left, double[] right, double error) {
  LimitRow times(double factor) {
    double[] scaled = right.clone();
    for (int n = 0; n < scaled.length; n++) {
      scaled[n] *= factor;
    }
    return new LimitRow(factor * left, scaled, Math.abs(factor) * error);
  }

  /** What is left of the left side without the terms that stay, and the others. */
  LimitRow free(List<Integer> terms) {
    double rest = left;
    for (int n = 0; n < right.length; n++) {
      rest -= terms.contains(n) ? 0 : right[n];
    }
    return new LimitRow(rest, terms.stream().mapToDouble(n -> right[n]).toArray(), error);
  }

  /** Its numbers, the left side first. */
  private double[] all() {
    return IntStream.rangeClosed(0, right.length)
        .mapToDouble(n -> n == 0 ? left : right[n - 1])
        .toArray();
  }

  /** What the factors leave of it. */
  double rest(double[] factors) {
    double rest = left;
    for (int n = 0; n < right.length; n++) {
      rest -= factors[n] * right[n];
    }
    return rest;
  }

  /**
   * At zero, where each number is a series in the parameter; how far this is from the same with one
   * value less is its error.
   *
   * @param rows at values each half of the one before
   */
  static LimitRow atZero(List<LimitRow> rows) {
    List<double[]> column = rows.stream().map(LimitRow::all).toList();
    List<double[]> before = column;
    for (int degree = 1; degree < rows.size(); degree++) {
      before = column;
      column = sharper(column, Math.scalb(1.0, degree));
    }
    double[] zero = column.get(0);
    double[] other = before.get(before.size() - 1);
    double error = 0;
    for (int n = 0; n < zero.length; n++) {
      error += Math.abs(zero[n] - other[n]);
    }
    double noise = rows.stream().mapToDouble(LimitRow::error).max().orElse(0);
    double[] right = IntStream.range(1, zero.length).mapToDouble(n -> zero[n]).toArray();
    return new LimitRow(zero[0], right, error + noise);
  }

  /** Neville's scheme, one degree higher. */
  private static List<double[]> sharper(List<double[]> column, double factor) {
    return IntStream.range(1, column.size())
        .mapToObj(
            m ->
                IntStream.range(0, column.get(m).length)
                    .mapToDouble(
                        n -> (factor * column.get(m)[n] - column.get(m - 1)[n]) / (factor - 1))
                    .toArray())
        .toList();
  }
}
