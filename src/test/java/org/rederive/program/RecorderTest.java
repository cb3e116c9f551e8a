package org.rederive.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rederive.number.GaussianRational;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/** A recorded calculation gives what the calculation gives. */
class RecorderTest {
  private static final NumberSystem<GaussianRational> EXACT = GaussianRational.FIELD;

  /** (a + i b)² a* / (b − 2) with every operation there is but the exponential. */
  private static <T> T calculation(NumberSystem<T> numbers, T a, T b) {
    T sum = numbers.addProduct(a, numbers.imaginaryUnit(), b);
    T numerator = numbers.multiply(numbers.multiply(sum, sum), numbers.conjugate(a));
    T denominator = numbers.subtract(b, numbers.of(2));
    return numbers.negate(numbers.divide(numerator, denominator));
  }

  private static Inputs<String, GaussianRational> values(Map<String, GaussianRational> values) {
    return new Inputs<>() {
      @Override
      public GaussianRational value(String key) {
        return values.get(key);
      }

      @Override
      public Vector<GaussianRational> solve(
          String key, boolean row, Vector<GaussianRational> source) {
        GaussianRational factor = values.get(key);
        return Vector.of(
            source.size(), i -> EXACT.multiply(row ? EXACT.one() : factor, source.at(i)));
      }
    };
  }

  private static GaussianRational number(long re, long im) {
    return EXACT.add(EXACT.of(re), EXACT.multiply(EXACT.imaginaryUnit(), EXACT.of(im)));
  }

  @Test
  void aRunGivesWhatTheCalculationGives() {
    Recorder<String> recorder = new Recorder<>();
    Node result = calculation(recorder, recorder.input("a"), recorder.input("b"));
    Program<String> program = recorder.program(List.of(result));
    GaussianRational a = number(2, -3);
    GaussianRational b = number(5, 7);
    assertEquals(
        List.of(calculation(EXACT, a, b)), program.run(EXACT, values(Map.of("a", a, "b", b))));
  }

  /** Constants are doubles: what they cannot hold must not be rounded. */
  @Test
  void wholeNumbersOfAnySizeAreConstantsExactly() {
    for (long value :
        new long[] {(1L << 53) + 1, -(1L << 53) - 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
      Recorder<String> recorder = new Recorder<>();
      Program<String> program = recorder.program(List.of(recorder.of(value)));
      assertEquals(List.of(EXACT.of(value)), program.run(EXACT, values(Map.of())));
    }
    BigInteger factorial = MultiIndex.factorialOf(40);
    Recorder<String> recorder = new Recorder<>();
    Node quotient = recorder.divide(recorder.input("a"), recorder.of(factorial));
    GaussianRational a = number(3, 4);
    assertEquals(
        List.of(EXACT.divide(a, GaussianRational.of(factorial, BigInteger.ONE))),
        recorder.program(List.of(quotient)).run(EXACT, values(Map.of("a", a))));
  }

  @Test
  void aLinearSystemIsSolvedByWhoKnowsItsMatrix() {
    Recorder<String> recorder = new Recorder<>();
    Vector<Node> source = Vector.of(2, i -> recorder.input("b" + i));
    Vector<Node> column = recorder.solve("matrix", false, source);
    Node total = recorder.add(column.at(0), recorder.multiply(column.at(1), column.at(1)));
    Map<String, GaussianRational> values =
        Map.of("b0", number(1, 1), "b1", number(0, 2), "matrix", number(3, 0));
    assertEquals(
        List.of(EXACT.add(number(3, 3), number(-36, 0))),
        recorder.program(List.of(total)).run(EXACT, values(values)));
  }

  @Test
  void equalOperationsAreOneStep() {
    Recorder<String> recorder = new Recorder<>();
    Node a = recorder.input("a");
    Node b = recorder.input("b");
    assertSame(recorder.multiply(a, b), recorder.multiply(b, a));
    assertSame(recorder.add(a, b), recorder.add(b, a));
    assertEquals(recorder.input("a"), a);
  }

  @Test
  void operationsWithZeroAndOneAreLeftOut() {
    Recorder<String> recorder = new Recorder<>();
    Node a = recorder.input("a");
    assertSame(recorder.multiply(recorder.one(), a), a);
    assertSame(recorder.add(recorder.zero(), a), a);
    assertSame(recorder.multiply(recorder.zero(), a), recorder.zero());
    assertSame(recorder.negate(recorder.negate(a)), a);
    assertSame(recorder.conjugate(recorder.conjugate(a)), a);
    assertEquals(3, recorder.program(List.of(recorder.multiply(a, a), a)).steps().size() + 1);
  }

  @Test
  void realInputsAreTheirOwnConjugate() {
    Recorder<String> recorder = new Recorder<>();
    Node x = recorder.realInput("x");
    assertSame(recorder.conjugate(x), x);
  }

  @Test
  void whatNoOutputNeedsIsNotComputed() {
    Recorder<String> recorder = new Recorder<>();
    Node a = recorder.input("a");
    recorder.inverse(recorder.subtract(a, a));
    assertEquals(1, recorder.program(List.of(a)).steps().size());
  }

  @Test
  void whatIsTakenToVanishIsChecked() {
    Recorder<String> recorder = new Recorder<>();
    Node a = recorder.input("a");
    recorder.negligible(a, recorder.one());
    Program<String> program = recorder.program(List.of(recorder.multiply(a, a)));
    assertEquals(List.of(EXACT.zero()), program.run(EXACT, values(Map.of("a", EXACT.zero()))));
    assertThrows(GuardException.class, () -> program.run(EXACT, values(Map.of("a", EXACT.one()))));
  }

  @Test
  void aCalculationThatDependsOnValuesIsRefused() {
    Recorder<String> recorder = new Recorder<>();
    Node a = recorder.input("a");
    assertThrows(IllegalStateException.class, () -> recorder.magnitude(a));
  }
}
