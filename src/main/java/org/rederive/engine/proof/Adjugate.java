package org.rederive.engine.proof;

import java.util.List;
import java.util.stream.IntStream;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;

/** The matrix of cofactors, for a few rows. */
public final class Adjugate {
  private Adjugate() {}

  /** adj A, with A adj A = det A. */
  public static <T> Matrix<T> of(NumberSystem<T> numbers, Matrix<T> a) {
    List<Integer> all = IntStream.range(0, a.size()).boxed().toList();
    return Matrix.of(
        a.size(),
        (i, j) -> {
          T minor = determinant(numbers, a, without(all, j), without(all, i));
          return (i + j) % 2 == 0 ? minor : numbers.negate(minor);
        });
  }

  /** The determinant of some rows and columns, by the first row. */
  public static <T> T determinant(
      NumberSystem<T> numbers, Matrix<T> a, List<Integer> rows, List<Integer> columns) {
    if (rows.isEmpty()) {
      return numbers.one();
    }
    List<Integer> below = rows.subList(1, rows.size());
    T sum = numbers.zero();
    for (int n = 0; n < columns.size(); n++) {
      int column = columns.get(n);
      T minor = determinant(numbers, a, below, without(columns, column));
      T signed = n % 2 == 0 ? minor : numbers.negate(minor);
      sum = numbers.addProduct(sum, a.at(rows.get(0), column), signed);
    }
    return sum;
  }

  private static List<Integer> without(List<Integer> all, int one) {
    return all.stream().filter(i -> i != one).toList();
  }
}
