package org.rederive.engine.integral;

import java.util.HashMap;
import java.util.Map;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Recording;
import org.rederive.evaluate.Sides;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.program.Inputs;
import org.rederive.program.Program;
import org.rederive.setting.Sample;

/** An equation whose integrals are sums, as a program for each structure of samples. */
final class Summed {
  private final Comparison equation;
  private final Map<Structure, Recording> recordings = new HashMap<>();

  Summed(Comparison equation) {
    this.equation = equation;
  }

  /** The largest of all exponents, up or down; 0 if there are none. */
  double exponent(Sample sample) {
    Program<Input> exponents = recording(sample).program().exponents();
    return exponents.outputs().isEmpty()
        ? 0
        : exponents.run(WithError.SYSTEM, inputs(sample)).stream()
            .mapToDouble(exponent -> Math.abs(exponent.re()))
            .max()
            .orElse(0);
  }

  /**
   * Both sides in doubles.
   *
   * @throws org.rederive.hamiltonian.DegenerateSpectrumException if bands meet at a node
   * @throws ArithmeticException if something is divided by zero
   */
  Sides<WithError> sides(Sample sample) {
    Recording recording = recording(sample);
    return recording.sides(recording.program().run(WithError.SYSTEM, inputs(sample)));
  }

  private Recording recording(Sample sample) {
    return recordings.computeIfAbsent(
        sample.structure(), s -> Recording.of(equation, sample::recorded));
  }

  private static Inputs<Input, WithError> inputs(Sample sample) {
    return sample.inputs(WithError.SYSTEM, new DoubleDiagonalisation());
  }
}
