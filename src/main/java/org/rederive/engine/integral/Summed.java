package org.rederive.engine.integral;

import java.util.HashMap;
import java.util.Map;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Recording;
import org.rederive.evaluate.Sides;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.setting.Sample;

/** An equation whose integrals are sums, as a program for each structure of samples. */
final class Summed {
  private final Comparison equation;
  private final Map<Structure, Recording> recordings = new HashMap<>();

  Summed(Comparison equation) {
    this.equation = equation;
  }

  /**
   * Both sides in doubles.
   *
   * @throws org.rederive.hamiltonian.DegenerateSpectrumException if bands meet at a node
   * @throws ArithmeticException if something is divided by zero
   */
  Sides<WithError> sides(Sample sample) {
    Recording recording =
        recordings.computeIfAbsent(
            sample.structure(), s -> Recording.of(equation, sample::recorded));
    return recording.sides(
        recording
            .program()
            .run(WithError.SYSTEM, sample.inputs(WithError.SYSTEM, new DoubleDiagonalisation())));
  }
}
