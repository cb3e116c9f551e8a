package org.rederive.floating;

import java.util.List;
import org.rederive.algebra.NumberSystem;
import org.rederive.meaning.Sides;

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

  static <T> Residual of(Sides<T> sides, NumberSystem<T> numbers) {
    int size = sides.left().get(0).size();
    double square = 0;
    double units = 0;
    for (int i = 0; i < size; i++) {
      T difference =
          numbers.subtract(total(sides.left(), i, numbers), total(sides.right(), i, numbers));
      double x = numbers.magnitude(difference);
      double u = numbers.uncertainty(difference);
      square += x * x;
      units += u * u;
    }
    double scale = size(sides.left(), numbers) + size(sides.right(), numbers);
    return new Residual(Math.sqrt(square), scale, Math.sqrt(units));
  }

  private static <T> T total(List<List<T>> terms, int component, NumberSystem<T> numbers) {
    T sum = numbers.zero();
    for (List<T> term : terms) {
      sum = component < term.size() ? numbers.add(sum, term.get(component)) : sum;
    }
    return sum;
  }

  private static <T> double size(List<List<T>> terms, NumberSystem<T> numbers) {
    double sum = 0;
    for (List<T> term : terms) {
      double square = 0;
      for (T x : term) {
        double magnitude = numbers.magnitude(x);
        square += magnitude * magnitude;
      }
      sum += Math.sqrt(square);
    }
    return sum;
  }
}
