package org.rederive.evaluate;

import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;

/**
 * The last two steps of the recursion of Faddeev and Le Verrier for det(x − A): M₁ = 1, c_k = −Tr(A
 * M_k)/k, M_{k+1} = A M_k + c_k. It divides by whole numbers only, so that it is the same
 * calculation for all matrices of one size.
 *
 * @param adjugate M_N
 * @param last c_N = (−1)^N det A, and A M_N = −c_N
 */
record CharacteristicPolynomial<T>(Matrix<T> adjugate, T last) {

  static <T> CharacteristicPolynomial<T> of(Matrix<T> a, LinearAlgebra<T> linear) {
    NumberSystem<T> numbers = linear.numbers();
    Matrix<T> one = linear.identity(a.size());
    Matrix<T> power = one;
    T coefficient = numbers.zero();
    for (int k = 1; k <= a.size(); k++) {
      power = k == 1 ? one : linear.add(linear.multiply(a, power), linear.scale(coefficient, one));
      T trace = trace(linear.multiply(a, power), numbers);
      coefficient = numbers.divide(numbers.negate(trace), numbers.of(k));
    }
    return new CharacteristicPolynomial<>(power, coefficient);
  }

  private static <T> T trace(Matrix<T> a, NumberSystem<T> numbers) {
    T sum = a.at(0, 0);
    for (int i = 1; i < a.size(); i++) {
      sum = numbers.add(sum, a.at(i, i));
    }
    return sum;
  }

  /** det A. */
  T determinant(NumberSystem<T> numbers) {
    return adjugate.size() % 2 == 0 ? last : numbers.negate(last);
  }

  /**
   * A⁻¹.
   *
   * @throws ArithmeticException if A has none
   */
  Matrix<T> inverse(LinearAlgebra<T> linear) {
    NumberSystem<T> numbers = linear.numbers();
    return linear.scale(numbers.inverse(numbers.negate(last)), adjugate);
  }
}
