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
 */
record Residual(double difference, double scale, double units) {

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
    double scale = size(sides.left(), numbers) + size(sides.right(), numbers);
    return new Residual(norm(differences), scale, norm(units));
  }

  private static <T> double size(List<List<T>> terms, NumberSystem<T> numbers) {
    double sum = 0;
    for (List<T> term : terms) {
      sum += norm(term.stream().mapToDouble(numbers::magnitude).toArray());
    }
    return sum;
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
