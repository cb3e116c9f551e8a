package org.rederive.engine.sampling;

import java.util.ArrayList;
import java.util.List;
import org.rederive.number.WithError;

/**
 * Which of some terms are linearly dependent over samples, found by orthogonalising them one after
 * the other.
 */
final class Dependence {
  /** |rest|² of a unit vector below this is rounding; not derived. */
  private static final double ZERO = 1e-9;

  /** Terms below this, beside samples of size one, are rounding themselves. */
  private static final double NOTHING = 1e-9;

  private final List<double[]> columns;
  private final List<double[]> basis = new ArrayList<>();

  /** Of each basis vector, which terms it is made of: real and imaginary parts of the factors. */
  private final List<double[]> made = new ArrayList<>();

  private final List<List<Integer>> groups = new ArrayList<>();

  private Dependence(List<double[]> columns) {
    this.columns = columns;
  }

  /**
   * For each term the others that depend on each other together with it; empty if no factors of the
   * others can replace it.
   *
   * @param terms components over all samples, one list for each term
   */
  static List<List<Integer>> of(List<List<WithError>> terms) {
    Dependence dependence = new Dependence(terms.stream().map(Dependence::unit).toList());
    for (int t = 0; t < terms.size(); t++) {
      dependence.take(t);
    }
    List<List<Integer>> alike = new ArrayList<>();
    for (int t = 0; t < terms.size(); t++) {
      alike.add(dependence.others(t));
    }
    return alike;
  }

  private List<Integer> others(int term) {
    return groups.stream()
        .filter(group -> group.contains(term))
        .flatMap(List::stream)
        .filter(t -> t != term)
        .distinct()
        .sorted()
        .toList();
  }

  private static double[] unit(List<WithError> term) {
    double[] column = new double[2 * term.size()];
    double square = 0;
    for (int i = 0; i < term.size(); i++) {
      column[2 * i] = term.get(i).re();
      column[2 * i + 1] = term.get(i).im();
      square += column[2 * i] * column[2 * i] + column[2 * i + 1] * column[2 * i + 1];
    }
    double size = Math.sqrt(square);
    for (int i = 0; i < column.length; i++) {
      column[i] = size < NOTHING ? 0 : column[i] / size;
    }
    return column;
  }

  /** Gram–Schmidt, twice for the digits that the first pass loses. */
  private void take(int term) {
    double[] rest = columns.get(term).clone();
    double[] factors = new double[2 * columns.size()];
    factors[2 * term] = 1;
    if (square(rest) == 0) {
      return;
    }
    for (int pass = 0; pass < 2; pass++) {
      for (int b = 0; b < basis.size(); b++) {
        double[] overlap = inner(basis.get(b), rest);
        subtract(rest, overlap, basis.get(b));
        subtract(factors, overlap, made.get(b));
      }
    }
    double square = square(rest);
    if (square < ZERO) {
      groups.add(members(factors));
    } else {
      double size = Math.sqrt(square);
      scale(rest, 1 / size);
      scale(factors, 1 / size);
      basis.add(rest);
      made.add(factors);
    }
  }

  private static List<Integer> members(double[] factors) {
    List<Integer> members = new ArrayList<>();
    for (int t = 0; 2 * t < factors.length; t++) {
      if (Math.hypot(factors[2 * t], factors[2 * t + 1]) > Math.sqrt(ZERO)) {
        members.add(t);
      }
    }
    return members;
  }

  // ---- complex vectors, real and imaginary parts in turn

  private static double[] inner(double[] a, double[] b) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < a.length; i += 2) {
      re += a[i] * b[i] + a[i + 1] * b[i + 1];
      im += a[i] * b[i + 1] - a[i + 1] * b[i];
    }
    return new double[] {re, im};
  }

  private static void subtract(double[] from, double[] factor, double[] vector) {
    for (int i = 0; i < from.length; i += 2) {
      from[i] -= factor[0] * vector[i] - factor[1] * vector[i + 1];
      from[i + 1] -= factor[0] * vector[i + 1] + factor[1] * vector[i];
    }
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }

  private static double square(double[] vector) {
    return inner(vector, vector)[0];
  }
}
