package org.rederive.engine.limit;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.rederive.engine.limit.Compared.Parts;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.Sides;
import org.rederive.evolution.Precondition;
import org.rederive.number.WithError;
import org.rederive.result.Convergence.Condition;
import org.rederive.result.Convergence.Line;
import org.rederive.setting.Approach;

/** Both sides of equations for smaller and smaller values of what goes to zero. */
final class ApproachCheck {
  private ApproachCheck() {}

  /**
   * The differences at all values; of several equations the largest.
   *
   * @throws org.rederive.hamiltonian.DegenerateSpectrumException if the band cannot be followed
   * @throws ArithmeticException if a denominator vanishes
   * @throws org.rederive.evaluate.UnsupportedFormulaException if some part has no meaning
   */
  static Line of(List<Compared> equations, List<Double> values, Approach approach) {
    return equations.stream()
        .map(e -> curve(e, values, approach))
        .reduce(Line::worse)
        .orElseThrow();
  }

  private static Line curve(Compared equation, List<Double> values, Approach approach) {
    List<Parts> parts = values.stream().map(value -> equation.at(approach::at, value)).toList();
    OptionalDouble fixed = fixed(parts);
    List<Double> exactly = parts.stream().map(part -> difference(part, fixed)).toList();
    List<Double> differences = exactly.stream().map(Trends::rounded).toList();
    double error = error(equation, last(values), approach, last(exactly), fixed);
    return new Line(
        approach.label().kind(),
        approach.label().bands(),
        approach.where(),
        differences,
        Trends.of(values, differences, error),
        approach.preconditions().stream().map(ApproachCheck::condition).toList());
  }

  /**
   * What is said to vanish has nothing that its size could be compared with but its size before;
   * beside its own terms it would never become small if all of them do.
   */
  private static OptionalDouble fixed(List<Parts> parts) {
    return parts.stream().allMatch(Parts::vanishing)
        ? parts.stream().mapToDouble(Parts::scale).max()
        : OptionalDouble.empty();
  }

  private static Condition condition(Precondition p) {
    return new Condition(p.what(), Trends.rounded(p.measured()), p.bound(), p.met());
  }

  /** By how much the last difference is another one with finer numerics. */
  private static double error(
      Compared equation,
      double value,
      Approach approach,
      double difference,
      OptionalDouble fixed) {
    if (approach.finer(value).isEmpty()) {
      return 0;
    }
    DoubleFunction<Interpretation<WithError>> finer = v -> approach.finer(v).orElseThrow();
    return Math.abs(difference(equation.at(finer, value), fixed) - difference);
  }

  private static double last(List<Double> values) {
    return values.get(values.size() - 1);
  }

  private static double difference(Parts parts, OptionalDouble fixed) {
    Sides<WithError> sides = parts.sides();
    double scale = fixed.orElse(parts.scale());
    double square = 0;
    for (WithError difference : sides.differences(WithError.SYSTEM)) {
      square += square(difference);
    }
    double relative = scale == 0 ? 0 : Math.sqrt(square) / scale;
    if (!Double.isFinite(relative)) {
      throw new ArithmeticException("a side has no finite value");
    }
    return relative;
  }

  private static double square(WithError x) {
    return x.modulus() * x.modulus();
  }
}
