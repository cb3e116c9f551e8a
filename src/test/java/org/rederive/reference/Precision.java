package org.rederive.reference;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rederive.hamiltonian.Diagonalisation;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.hamiltonian.RefinedDiagonalisation;
import org.rederive.number.BigComplex;
import org.rederive.number.Digits;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.NumberSystem;
import org.rederive.number.WithError;

/**
 * A number system to evaluate a reference case in.
 *
 * @param name for messages
 * @param numbers the numbers
 * @param diagonalisation finds eigenpairs
 * @param decimal reads real and imaginary part
 */
record Precision<T>(
    String name,
    NumberSystem<T> numbers,
    Diagonalisation<T> diagonalisation,
    BiFunction<String, String, T> decimal) {

  static final Precision<WithError> DOUBLES =
      new Precision<>(
          "doubles",
          WithError.SYSTEM,
          new DoubleDiagonalisation(),
          (re, im) -> WithError.exact(Double.parseDouble(re), Double.parseDouble(im)));

  static final Precision<BigComplex> DIGITS = digits(36);

  static Precision<BigComplex> digits(int digits) {
    Digits numbers = new Digits(digits);
    return new Precision<>(
        digits + " digits", numbers, new RefinedDiagonalisation<>(numbers), numbers::of);
  }

  /** Both precisions, for parameterised tests. */
  static Stream<Precision<?>> both() {
    return Stream.of(DOUBLES, DIGITS);
  }

  boolean inDoubles() {
    return this.equals(DOUBLES);
  }

  LinearAlgebra<T> linear() {
    return new LinearAlgebra<>(numbers);
  }

  T real(double x) {
    return numbers.of(x, 0);
  }

  /** f on each of x, y, z. */
  static <E> Stream<E> components(Function<Integer, E> f) {
    return Stream.of(0, 1, 2).map(f);
  }

  @Override
  public String toString() {
    return name;
  }
}
