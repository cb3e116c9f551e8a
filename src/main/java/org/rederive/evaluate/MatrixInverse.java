package org.rederive.evaluate;

import org.rederive.number.LinearAlgebra;
import org.rederive.number.LinearSystem;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/**
 * A⁻¹ of a matrix of numbers. What is recorded is the same calculation for all matrices of one
 * size, and loses more digits than an elimination of the largest entries: of the matrices near a
 * singular one it may have none left, so that A A⁻¹ x = x is checked and, where it fails,
 * eliminated.
 */
record MatrixInverse<T>(LinearAlgebra<T> linear) {

  /**
   * A⁻¹.
   *
   * @throws ArithmeticException if A has none, or none that rounding leaves known
   */
  Matrix<T> of(Matrix<T> a) {
    Matrix<T> inverse =
        numbers().hasRounding()
            ? eliminated(a)
            : CharacteristicPolynomial.of(a, linear).inverse(linear);
    boolean fits = isInverse(a, inverse);
    if (!fits && numbers().hasRounding()) {
      throw new ArithmeticException("the inverse of an operator that is singular to rounding");
    }
    return inverse;
  }

  private Matrix<T> eliminated(Matrix<T> a) {
    int size = a.size();
    LinearSystem<T> system = new LinearSystem<>(numbers(), a);
    Vector<Vector<T>> columns =
        Vector.of(
            size,
            j -> system.solve(Vector.of(size, i -> i == j ? numbers().one() : numbers().zero())));
    return Matrix.of(size, (i, j) -> columns.at(j).at(i));
  }

  /** A A⁻¹ x = x for a vector without zeros. */
  private boolean isInverse(Matrix<T> a, Matrix<T> inverse) {
    Vector<T> x = Vector.of(a.size(), i -> numbers().of(i + 1L));
    Vector<T> back = linear.apply(a, linear.apply(inverse, x));
    boolean fits = true;
    for (int i = 0; i < a.size(); i++) {
      T difference = numbers().subtract(back.at(i), x.at(i));
      fits &= numbers().negligible(difference, x.at(i));
    }
    return fits;
  }

  private NumberSystem<T> numbers() {
    return linear.numbers();
  }
}
