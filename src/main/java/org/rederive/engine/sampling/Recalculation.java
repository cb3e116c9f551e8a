package org.rederive.engine.sampling;

import java.util.Optional;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Recording;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.RefinedDiagonalisation;
import org.rederive.number.Digits;
import org.rederive.number.DoubleDouble;
import org.rederive.number.ManyDigits;
import org.rederive.program.GuardException;
import org.rederive.setting.Sample;

/**
 * An equation on one sample, with more digits than a double has.
 *
 * @param comparison the equation
 * @param recording the equation as a program for samples of this structure
 * @param sample the sample
 */
record Recalculation(Comparison comparison, Recording recording, Sample sample) {

  /**
   * With 24 digits.
   *
   * @throws DegenerateSpectrumException if two eigenvalues cannot be told apart
   * @throws ArithmeticException if something is divided by zero or too large
   */
  Residual at24Digits() {
    return inDoubles(DoubleDouble.SHORT, Precisions.AT_24);
  }

  /**
   * With 32 digits.
   *
   * @throws DegenerateSpectrumException if two eigenvalues cannot be told apart
   * @throws ArithmeticException if something is divided by zero or too large
   */
  Residual at32Digits() {
    return inDoubles(DoubleDouble.SYSTEM, Precisions.AT_32);
  }

  /** In two doubles, and where they do not do with as many digits of a number of any size. */
  private Residual inDoubles(ManyDigits<DoubleDouble> quick, Digits patient) {
    try {
      return in(quick);
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return in(patient);
    }
  }

  /**
   * With 64 digits.
   *
   * @throws DegenerateSpectrumException if two eigenvalues cannot be told apart
   * @throws ArithmeticException if something is divided by zero or too large
   */
  Residual at64Digits() {
    return in(Precisions.AT_64);
  }

  /** What more than 64 digits say, where those are not enough. */
  Optional<Saturation.Word> beyond() {
    return new Saturation(comparison, recording, sample).word();
  }

  /**
   * With any number of digits.
   *
   * @throws DegenerateSpectrumException if two eigenvalues cannot be told apart
   * @throws ArithmeticException if something is divided by zero
   */
  <T> Residual in(ManyDigits<T> numbers) {
    RefinedDiagonalisation<T> diagonalisation = new RefinedDiagonalisation<>(numbers);
    try {
      var outputs = recording.program().run(numbers, sample.inputs(numbers, diagonalisation));
      return finite(Residual.of(recording.sides(outputs), numbers));
    } catch (GuardException notThisProgram) {
      return finite(Residual.of(comparison.in(sample.in(numbers, diagonalisation)), numbers));
    }
  }

  private static Residual finite(Residual residual) {
    if (!residual.isFinite()) {
      throw new ArithmeticException("a number is too large to be computed");
    }
    return residual;
  }
}
