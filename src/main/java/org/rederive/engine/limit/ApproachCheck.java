package org.rederive.engine.limit;

import java.util.List;
import org.rederive.evaluate.Comparison;
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
  static Line of(List<Comparison> equations, List<Double> values, Approach approach) {
    return equations.stream()
        .map(e -> curve(e, values, approach))
        .reduce(Line::worse)
        .orElseThrow();
  }

  private static Line curve(Comparison equation, List<Double> values, Approach approach) {
    List<Double> exactly =
        values.stream().map(value -> difference(equation, approach.at(value))).toList();
    List<Double> differences = exactly.stream().map(Trends::rounded).toList();
    return new Line(
        approach.label().kind(),
        approach.label().bands(),
        differences,
        Trends.of(values, differences, error(equation, last(values), approach, last(exactly))),
        approach.preconditions().stream().map(ApproachCheck::condition).toList());
  }

  private static Condition condition(Precondition p) {
    return new Condition(p.what(), Trends.rounded(p.measured()), p.bound(), p.met());
  }

  /** By how much the last difference is another one with finer numerics. */
  private static double error(
      Comparison equation, double value, Approach approach, double difference) {
    return approach
        .finer(value)
        .map(finer -> Math.abs(difference(equation, finer) - difference))
        .orElse(0.0);
  }

  private static double last(List<Double> values) {
    return values.get(values.size() - 1);
  }

  private static double difference(Comparison equation, Interpretation<WithError> interpretation) {
    Sides<WithError> sides = equation.in(interpretation);
    double square = 0;
    for (WithError difference : sides.differences(WithError.SYSTEM)) {
      square += square(difference);
    }
    double scale = size(sides.left()) + size(sides.right());
    double relative = scale == 0 ? 0 : Math.sqrt(square) / scale;
    if (!Double.isFinite(relative)) {
      throw new ArithmeticException("a side has no finite value");
    }
    return relative;
  }

  private static double size(List<List<WithError>> terms) {
    double sum = 0;
    for (List<WithError> term : terms) {
      sum += Math.sqrt(term.stream().mapToDouble(ApproachCheck::square).sum());
    }
    return sum;
  }

  private static double square(WithError x) {
    return x.modulus() * x.modulus();
  }
}
