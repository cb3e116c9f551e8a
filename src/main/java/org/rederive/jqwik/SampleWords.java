package org.rederive.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rederive.engine.sampling.SampleTrial;
import org.rederive.engine.sampling.WrittenTrials;
import org.rederive.evaluate.Sides;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.number.WithError;
import org.rederive.program.GuardException;

/**
 * How a sample refutes a statement, for who reads it.
 *
 * @param subject the statement
 * @param sample the sample
 */
record SampleWords(WrittenTrials subject, DrawnSample sample) {

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(subject.statement().id() + " is false:");
    subject.statement().latex().lines().map(String::strip).forEach(lines::add);
    lines.add(sample.toString());
    subject.trials().forEach(trial -> lines.addAll(sides(trial)));
    lines.add(
        String.format(Locale.ROOT, "|left - right| / sum of terms = %.3g", sample.residual()));
    return String.join("\n", lines);
  }

  /** Both sides, in the component in which they differ most. */
  private List<String> sides(SampleTrial trial) {
    try {
      Sides<WithError> sides = trial.sides(subject.sample(sample.sample()));
      int size = sides.components();
      int worst = 0;
      for (int i = 1; i < size; i++) {
        worst = difference(sides, i) > difference(sides, worst) ? i : worst;
      }
      String which = size == 1 ? "" : " in component " + (worst + 1) + " of " + size;
      return List.of(
          "left  = " + value(sides.left(worst, WithError.SYSTEM)) + which,
          "right = " + value(sides.right(worst, WithError.SYSTEM)) + which);
    } catch (DegenerateSpectrumException | ArithmeticException | GuardException poor) {
      return List.of();
    }
  }

  private static double difference(Sides<WithError> sides, int i) {
    return WithError.SYSTEM.magnitude(sides.difference(i, WithError.SYSTEM));
  }

  private static String value(WithError z) {
    return String.format(
        Locale.ROOT, "%.6g %s %.6gi", z.re(), z.im() < 0 ? "-" : "+", Math.abs(z.im()));
  }
}
