package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rederive.number.Matrix;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * The matrix of an operator at one momentum, column by column.
 *
 * @param numbers of its entries
 * @param operator a matrix at each momentum
 */
record OperatorMatrix<T>(NumberSystem<T> numbers, Operator<T> operator) {

  /**
   * The matrix at a momentum.
   *
   * @param points number of momenta
   * @param size number of bands
   */
  Series<Matrix<T>> at(int point, int points, int size) {
    List<Series<Vector<T>>> columns = new ArrayList<>();
    for (int j = 0; j < size; j++) {
      int column = j;
      Vector<T> unit = Vector.of(size, i -> i == column ? numbers.one() : numbers.zero());
      Ket<T> ket = Ket.at(point, points, Series.constant(unit), Ket.Reach.SPINOR);
      columns.add(operator.apply(ket).spinors().get(point).orElse(Series.constant(null)));
    }
    long places = columns.stream().mapToLong(Series::places).reduce(0, (a, b) -> a | b);
    return Series.on(places, index -> assembled(columns, size, index));
  }

  private @Nullable Matrix<T> assembled(List<Series<Vector<T>>> columns, int size, long index) {
    List<@Nullable Vector<T>> known = new ArrayList<>();
    columns.forEach(c -> known.add(c.at(index)));
    if (known.stream().allMatch(v -> v == null)) {
      return null;
    }
    return Matrix.of(
        size,
        (i, j) -> {
          Vector<T> column = known.get(j);
          return column == null ? numbers.zero() : column.at(i);
        });
  }
}
