package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.rederive.evaluate.Sides;
import org.rederive.number.GaussianRational;

/**
 * Both sides of an equation at a point, exactly.
 *
 * @param left components of the left side
 * @param right components of the right side
 * @param residual |left − right| / Σ|terms|; 0 if all terms vanish
 */
record Difference(List<GaussianRational> left, List<GaussianRational> right, double residual) {

  static Difference of(Sides<GaussianRational> sides) {
    int size = sides.left().get(0).size();
    List<GaussianRational> left = total(sides.left(), size);
    List<GaussianRational> right = total(sides.right(), size);
    List<GaussianRational> difference = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      difference.add(GaussianRational.FIELD.subtract(left.get(i), right.get(i)));
    }
    double scale = 0;
    for (List<GaussianRational> term : sides.left()) {
      scale += norm(term);
    }
    for (List<GaussianRational> term : sides.right()) {
      scale += norm(term);
    }
    return new Difference(left, right, scale == 0 ? 0 : norm(difference) / scale);
  }

  private static List<GaussianRational> total(List<List<GaussianRational>> terms, int size) {
    List<GaussianRational> sums = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      GaussianRational sum = GaussianRational.FIELD.zero();
      for (List<GaussianRational> term : terms) {
        sum = i < term.size() ? GaussianRational.FIELD.add(sum, term.get(i)) : sum;
      }
      sums.add(sum);
    }
    return sums;
  }

  private static double norm(List<GaussianRational> vector) {
    double square = 0;
    for (GaussianRational x : vector) {
      double magnitude = GaussianRational.FIELD.magnitude(x);
      square += magnitude * magnitude;
    }
    return Math.sqrt(square);
  }
}
