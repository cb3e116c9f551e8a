package org.rederive.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.number.Digits;
import org.rederive.number.GaussianRational;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;
import org.rederive.number.WithError;
import org.rederive.program.GuardException;
import org.rederive.program.Inputs;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/** Exponentials of matrices of any size are exact to the last digit that is carried. */
class MatrixExponentialTest {
  /** exp of (0, a; −a, 0) is (cos a, sin a; −sin a, cos a). */
  private static <T> Matrix<T> turn(NumberSystem<T> numbers, T angle) {
    Matrix<T> generator =
        Matrix.of(2, (i, j) -> i == j ? numbers.zero() : i < j ? angle : numbers.negate(angle));
    Matrix<T> turned =
        new MatrixExponential<>(new LinearAlgebra<>(numbers))
            .of(Series.constant(generator), generator)
            .at(0);
    return java.util.Objects.requireNonNull(turned);
  }

  private static <T> T cosine(NumberSystem<T> numbers, T angle) {
    T ia = numbers.multiply(numbers.imaginaryUnit(), angle);
    T sum = numbers.add(numbers.exp(ia), numbers.exp(numbers.negate(ia)));
    return numbers.divide(sum, numbers.of(2));
  }

  private static <T> double error(NumberSystem<T> numbers, long angle) {
    T a = numbers.of(angle);
    return numbers.magnitude(numbers.subtract(turn(numbers, a).at(0, 0), cosine(numbers, a)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 20, 31, 33, 100, 1000, 1_000_000})
  void largeAnglesAreAsExactAsSmallOnes(long angle) {
    assertEquals(0, error(WithError.SYSTEM, angle), 1e-13 * (1 + angle));
    assertEquals(0, error(new Digits(64), angle), 1e-60 * (1 + angle));
  }

  @Test
  void whatHasMoreOrdersThanAnyDigitsAreCarriedIsRefused() {
    assertThrows(ArithmeticException.class, () -> error(WithError.SYSTEM, 1L << 45));
  }

  @Test
  void exactNumbersHaveNone() {
    assertThrows(ArithmeticException.class, () -> error(GaussianRational.FIELD, 1));
  }

  @Test
  void aProgramIsForMatricesOfOrdinarySizeAndSaysSo() {
    Recorder<String> recorder = new Recorder<>();
    Node output = turn(recorder, recorder.input("angle")).at(0, 0);
    Program<String> program = recorder.program(List.of(output));
    WithError cosine = program.run(WithError.SYSTEM, angle(2)).get(0);
    assertEquals(Math.cos(2), cosine.re(), 1e-14);
    assertThrows(GuardException.class, () -> program.run(WithError.SYSTEM, angle(50)));
  }

  private static Inputs<String, WithError> angle(long value) {
    return new Inputs<>() {
      @Override
      public WithError value(String key) {
        return WithError.SYSTEM.of(value);
      }

      @Override
      public Vector<WithError> solve(String key, boolean row, Vector<WithError> source) {
        throw new IllegalStateException("no linear system is asked for");
      }
    };
  }
}
