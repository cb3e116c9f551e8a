package org.rederive.number;

/**
 * Solves A x = b and y A = c by LU factors P A = L U with row pivoting by magnitude, where A is
 * known to be regular.
 *
 * @param <T> the numbers
 */
public final class LinearSystem<T> {
  private final NumberSystem<T> numbers;
  private final Object[][] lu;

  /** One over what stands on the diagonal: with many digits a division takes as long as a row. */
  private final Object[] reciprocals;

  private final int[] row;
  private final int size;

  /**
   * Factorises A.
   *
   * @throws ArithmeticException if A is singular
   */
  public LinearSystem(NumberSystem<T> numbers, Matrix<T> a) {
    this.numbers = numbers;
    this.size = a.size();
    this.lu = new Object[size][size];
    this.reciprocals = new Object[size];
    this.row = new int[size];
    for (int i = 0; i < size; i++) {
      row[i] = i;
      for (int j = 0; j < size; j++) {
        lu[i][j] = a.at(i, j);
      }
    }
    for (int k = 0; k < size; k++) {
      pivot(k);
      eliminate(k);
    }
  }

  @SuppressWarnings("unchecked")
  private T at(int i, int j) {
    return (T) lu[i][j];
  }

  private void pivot(int k) {
    int best = k;
    double largest = numbers.magnitude(at(k, k));
    for (int i = k + 1; i < size; i++) {
      double magnitude = numbers.magnitude(at(i, k));
      if (magnitude > largest) {
        best = i;
        largest = magnitude;
      }
    }
    Object[] swapped = lu[k];
    lu[k] = lu[best];
    lu[best] = swapped;
    int index = row[k];
    row[k] = row[best];
    row[best] = index;
  }

  private void eliminate(int k) {
    T inverse = numbers.reciprocal(at(k, k));
    reciprocals[k] = inverse;
    for (int i = k + 1; i < size; i++) {
      if (numbers.isZero(at(i, k))) {
        continue;
      }
      T factor = numbers.multiply(at(i, k), inverse);
      T negative = numbers.negate(factor);
      lu[i][k] = factor;
      for (int j = k + 1; j < size; j++) {
        lu[i][j] = numbers.addProduct(at(i, j), negative, at(k, j));
      }
    }
  }

  /** x with A x = b. */
  public Vector<T> solve(Vector<T> b) {
    Object[] x = new Object[size];
    for (int i = 0; i < size; i++) {
      x[i] = reduce(b.at(row[i]), x, i, 0, i);
    }
    for (int i = size - 1; i >= 0; i--) {
      T rest = reduce(value(x, i), x, i, i + 1, size);
      x[i] = numbers.multiply(rest, value(reciprocals, i));
    }
    return Vector.of(size, i -> value(x, i));
  }

  private T reduce(T start, Object[] x, int i, int from, int to) {
    T sum = numbers.zero();
    for (int j = from; j < to; j++) {
      sum = numbers.addProduct(sum, at(i, j), value(x, j));
    }
    return numbers.subtract(start, sum);
  }

  /** y with y A = c. */
  public Vector<T> solveLeft(Vector<T> c) {
    Object[] z = new Object[size];
    for (int j = 0; j < size; j++) {
      T sum = numbers.zero();
      for (int i = 0; i < j; i++) {
        sum = numbers.addProduct(sum, value(z, i), at(i, j));
      }
      z[j] = numbers.multiply(numbers.subtract(c.at(j), sum), value(reciprocals, j));
    }
    for (int j = size - 1; j >= 0; j--) {
      T sum = numbers.zero();
      for (int i = j + 1; i < size; i++) {
        sum = numbers.addProduct(sum, value(z, i), at(i, j));
      }
      z[j] = numbers.subtract(value(z, j), sum);
    }
    Object[] y = new Object[size];
    for (int i = 0; i < size; i++) {
      y[row[i]] = z[i];
    }
    return Vector.of(size, i -> value(y, i));
  }

  @SuppressWarnings("unchecked")
  private T value(Object[] x, int i) {
    return (T) x[i];
  }
}
