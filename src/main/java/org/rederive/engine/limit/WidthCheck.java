package org.rederive.engine.limit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.Sides;
import org.rederive.number.WithError;
import org.rederive.result.Convergence.Line;

/** Both sides of equations for packets of smaller and smaller width. */
final class WidthCheck {
  /** Widths σ, each half of the one before; powers of two, so that momenta are exact. */
  static final List<Double> WIDTHS =
      IntStream.rangeClosed(7, 11).mapToObj(n -> Math.scalb(1.0, -n)).toList();

  private WidthCheck() {}

  /**
   * The differences at all widths; of several equations the largest.
   *
   * @throws org.rederive.hamiltonian.DegenerateSpectrumException if the band cannot be followed
   * @throws ArithmeticException if a denominator vanishes
   * @throws org.rederive.evaluate.UnsupportedFormulaException if some part has no meaning
   */
  static Line of(List<Comparison> equations, NarrowSource source) {
    return equations.stream().map(e -> curve(e, source)).reduce(Line::worse).orElseThrow();
  }

  private static Line curve(Comparison equation, NarrowSource source) {
    List<Double> differences =
        WIDTHS.stream().map(width -> difference(equation, source.at(width))).toList();
    return new Line(source.kind(), source.bands(), differences);
  }

  private static double difference(Comparison equation, Interpretation<WithError> interpretation) {
    Sides<WithError> sides = equation.in(interpretation);
    double square = 0;
    for (int i = 0; i < sides.left().get(0).size(); i++) {
      square += square(WithError.SYSTEM.subtract(total(sides.left(), i), total(sides.right(), i)));
    }
    double scale = size(sides.left()) + size(sides.right());
    double relative = scale == 0 ? 0 : Math.sqrt(square) / scale;
    if (!Double.isFinite(relative)) {
      throw new ArithmeticException("a side has no finite value");
    }
    return new BigDecimal(relative).round(new MathContext(4)).doubleValue();
  }

  private static WithError total(List<List<WithError>> terms, int component) {
    WithError sum = WithError.SYSTEM.zero();
    for (List<WithError> term : terms) {
      sum = component < term.size() ? WithError.SYSTEM.add(sum, term.get(component)) : sum;
    }
    return sum;
  }

  private static double size(List<List<WithError>> terms) {
    double sum = 0;
    for (List<WithError> term : terms) {
      sum += Math.sqrt(term.stream().mapToDouble(WidthCheck::square).sum());
    }
    return sum;
  }

  private static double square(WithError x) {
    return x.modulus() * x.modulus();
  }
}
