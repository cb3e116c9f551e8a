package org.rederive.diagnose;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.rederive.evaluate.Sides;
import org.rederive.formula.Comparator;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Both sides of an equation at a point, exactly.
 *
 * @param left components of the left side
 * @param right components of the right side
 * @param residual |left − right| / Σ|terms|; 0 if all terms vanish
 */
record Difference(List<GaussianRational> left, List<GaussianRational> right, double residual) {

  static Difference of(Sides<GaussianRational> sides) {
    NumberSystem<GaussianRational> field = GaussianRational.FIELD;
    List<GaussianRational> left = each(sides, i -> sides.left(i, field));
    List<GaussianRational> right = each(sides, i -> sides.right(i, field));
    List<GaussianRational> difference = sides.differences(field);
    double scale = 0;
    for (List<GaussianRational> term : sides.left()) {
      scale += norm(term);
    }
    for (List<GaussianRational> term : sides.right()) {
      scale += norm(term);
    }
    return new Difference(left, right, scale == 0 ? 0 : norm(difference) / scale);
  }

  /**
   * Whether it disproves a statement with this sign.
   *
   * @param apart part of all terms by which sides have to differ that are claimed to be equal;
   *     which of two rational numbers is larger needs no such care
   */
  boolean contradicts(Comparator sign, double apart) {
    return sign.isOrder()
        ? IntStream.range(0, left.size()).anyMatch(i -> isAgainst(sign, i))
        : residual >= apart;
  }

  private boolean isAgainst(Comparator sign, int component) {
    GaussianRational difference =
        GaussianRational.FIELD.subtract(left.get(component), right.get(component));
    return difference.sign().stream().anyMatch(order -> !sign.allows(order));
  }

  private static List<GaussianRational> each(
      Sides<GaussianRational> sides, IntFunction<GaussianRational> component) {
    return IntStream.range(0, sides.components()).mapToObj(component).toList();
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
