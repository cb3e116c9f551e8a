package org.rederive.engine.limit;

import java.util.List;
import java.util.function.DoubleFunction;
import org.rederive.engine.limit.Compared.Parts;
import org.rederive.evaluate.Interpretation;
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
    // one size for all values: beside its own terms nothing becomes small whose terms all do
    double scale = parts.stream().mapToDouble(Parts::scale).max().orElse(0);
    List<double[]> components = parts.stream().map(part -> components(part, scale)).toList();
    List<Double> exactly = components.stream().map(ApproachCheck::length).toList();
    List<Double> differences = exactly.stream().map(Trends::rounded).toList();
    double error = error(equation, last(values), approach, last(exactly), scale);
    return new Line(
        approach.label().kind(),
        approach.label().bands(),
        approach.where(),
        differences,
        Trends.of(values, differences, components, error, approach.accuracy()),
        approach.preconditions().stream().map(ApproachCheck::condition).toList());
  }

  private static Condition condition(Precondition p) {
    return new Condition(p.what(), Trends.rounded(p.measured()), p.bound(), p.met());
  }

  /** By how much the last difference is another one with finer numerics. */
  private static double error(
      Compared equation, double value, Approach approach, double difference, double scale) {
    if (approach.finer(value).isEmpty()) {
      return 0;
    }
    DoubleFunction<Interpretation<WithError>> finer = v -> approach.finer(v).orElseThrow();
    return Math.abs(difference(equation.at(finer, value), scale) - difference);
  }

  private static double last(List<Double> values) {
    return values.get(values.size() - 1);
  }

  private static double difference(Parts parts, double scale) {
    return length(components(parts, scale));
  }

  /** Real and imaginary parts of left − right beside the size of all terms. */
  private static double[] components(Parts parts, double scale) {
    List<WithError> differences = parts.sides().differences(WithError.SYSTEM);
    double[] components = new double[2 * differences.size()];
    for (int i = 0; i < differences.size(); i++) {
      components[2 * i] = scale == 0 ? 0 : differences.get(i).re() / scale;
      components[2 * i + 1] = scale == 0 ? 0 : differences.get(i).im() / scale;
    }
    return components;
  }

  private static double length(double[] components) {
    double square = 0;
    for (double component : components) {
      square += component * component;
    }
    double length = Math.sqrt(square);
    if (!Double.isFinite(length)) {
      throw new ArithmeticException("a side has no finite value");
    }
    return length;
  }
}
