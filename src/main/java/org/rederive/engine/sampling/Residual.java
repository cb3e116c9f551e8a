package org.rederive.engine.sampling;

import java.util.List;
import org.rederive.evaluate.Sides;
import org.rederive.number.NumberSystem;

/**
 * How far two sides differ.
 *
 * @param difference ‖left − right‖
 * @param scale Σ‖terms‖ of both sides
 * @param units uncertainty of the difference in rounding units; 0 in systems without estimate
 * @param least smallest ‖term‖ that is not zero
 * @param empty whether a term is zero, or too small for its number system
 */
record Residual(double difference, double scale, double units, double least, boolean empty) {
  /** Nothing that is known. */
  static final Residual NONE = new Residual(Double.NaN, Double.NaN, Double.NaN, Double.NaN, false);

  /** |left − right| / Σ|terms|; 0 if there is nothing on either side. */
  double relative() {
    return scale == 0 ? 0 : difference / scale;
  }

  /** Whether no number was too large for its number system. */
  boolean isFinite() {
    return Double.isFinite(difference) && Double.isFinite(scale);
  }

  static <T> Residual of(Sides<T> sides, NumberSystem<T> numbers) {
    int size = sides.components();
    double[] differences = new double[size];
    double[] units = new double[size];
    for (int i = 0; i < size; i++) {
      T difference = sides.difference(i, numbers);
      differences[i] = numbers.magnitude(difference);
      units[i] = numbers.uncertainty(difference);
    }
    return of(differences, units, sizes(sides.left(), numbers), sizes(sides.right(), numbers));
  }

  /**
   * From sizes of numbers.
   *
   * @param differences |left − right| of each component
   * @param units their uncertainties
   * @param left ‖term‖ of each term of the left side
   * @param right the same of the right side
   */
  static Residual of(double[] differences, double[] units, double[] left, double[] right) {
    double scale = sum(left) + sum(right);
    double least = Math.min(least(left, scale), least(right, scale));
    boolean empty = hasZero(left) || hasZero(right);
    return new Residual(norm(differences), scale, norm(units), least, empty);
  }

  private static <T> double[] sizes(List<List<T>> terms, NumberSystem<T> numbers) {
    return terms.stream().mapToDouble(term -> size(term, numbers)).toArray();
  }

  private static <T> double size(List<T> term, NumberSystem<T> numbers) {
    double[] components = term.stream().mapToDouble(numbers::magnitude).toArray();
    return size(components, term.stream().allMatch(numbers::isZero));
  }

  /**
   * The size of a term.
   *
   * @param components their sizes
   * @param isZero whether all of them are zero
   */
  static double size(double[] components, boolean isZero) {
    double size = norm(components);
    return size == 0 && !isZero ? Double.MIN_VALUE : size;
  }

  private static boolean hasZero(double[] sizes) {
    for (double size : sizes) {
      if (size == 0) {
        return true;
      }
    }
    return false;
  }

  /** In the order of the terms, so that the same comes out everywhere. */
  private static double sum(double[] sizes) {
    double sum = 0;
    for (double size : sizes) {
      sum += size;
    }
    return sum;
  }

  private static double least(double[] sizes, double most) {
    double least = most;
    boolean found = false;
    for (double size : sizes) {
      if (size > 0) {
        least = found ? Math.min(least, size) : size;
        found = true;
      }
    }
    return least;
  }

  /** √Σx²; in units of the largest where squares would overflow or underflow. */
  private static double norm(double[] vector) {
    double square = 0;
    double largest = 0;
    for (double x : vector) {
      square += x * x;
      largest = Math.max(largest, x);
    }
    if (largest == 0 || square > 1e-280 && square < 1e280) {
      return Math.sqrt(square);
    }
    double sum = 0;
    for (double x : vector) {
      sum += (x / largest) * (x / largest);
    }
    return largest * Math.sqrt(sum);
  }
}
