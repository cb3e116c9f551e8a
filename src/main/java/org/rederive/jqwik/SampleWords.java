package org.rederive.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Sides;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.number.WithError;

/**
 * How a sample refutes a statement, for who reads it.
 *
 * @param subject the statement
 * @param sample the sample
 */
record SampleWords(Subject subject, DrawnSample sample) {

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(subject.statement().id() + " is false:");
    subject.statement().latex().lines().map(String::strip).forEach(lines::add);
    lines.add(sample.toString());
    subject.comparisons().forEach(comparison -> lines.addAll(sides(comparison)));
    lines.add(
        String.format(Locale.ROOT, "|left - right| / sum of terms = %.3g", sample.residual()));
    return String.join("\n", lines);
  }

  /** Both sides, in the component in which they differ most. */
  private List<String> sides(Comparison comparison) {
    try {
      var interpretation =
          subject.sample(sample.sample()).in(WithError.SYSTEM, new DoubleDiagonalisation());
      Sides<WithError> sides = comparison.in(interpretation);
      int size = sides.left().get(0).size();
      int worst = 0;
      for (int i = 1; i < size; i++) {
        worst = difference(sides, i) > difference(sides, worst) ? i : worst;
      }
      String which = size == 1 ? "" : " in component " + (worst + 1) + " of " + size;
      return List.of(
          "left  = " + value(total(sides.left(), worst)) + which,
          "right = " + value(total(sides.right(), worst)) + which);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return List.of();
    }
  }

  private static double difference(Sides<WithError> sides, int i) {
    WithError left = total(sides.left(), i);
    WithError right = total(sides.right(), i);
    return WithError.SYSTEM.magnitude(WithError.SYSTEM.subtract(left, right));
  }

  private static WithError total(List<List<WithError>> terms, int i) {
    WithError sum = WithError.SYSTEM.zero();
    for (List<WithError> term : terms) {
      sum = i < term.size() ? WithError.SYSTEM.add(sum, term.get(i)) : sum;
    }
    return sum;
  }

  private static String value(WithError z) {
    return String.format(
        Locale.ROOT, "%.6g %s %.6gi", z.re(), z.im() < 0 ? "-" : "+", Math.abs(z.im()));
  }
}
