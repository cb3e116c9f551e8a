package org.rederive.number;

import java.util.function.UnaryOperator;

/**
 * A square matrix, row by row.
 *
 * @param <T> the numbers
 */
public final class Matrix<T> {
  private final Object[] entries;
  private final int size;

  private Matrix(Object[] entries, int size) {
    this.entries = entries;
    this.size = size;
  }

  /** A rule that gives the entry in row i and column j. */
  @FunctionalInterface
  public interface Entry<T> {
    T at(int i, int j);
  }

  /** The matrix with entries given by a rule. */
  public static <T> Matrix<T> of(int size, Entry<T> rule) {
    Object[] entries = new Object[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        entries[i * size + j] = rule.at(i, j);
      }
    }
    return new Matrix<>(entries, size);
  }

  public int size() {
    return size;
  }

  @SuppressWarnings("unchecked")
  public T at(int i, int j) {
    return (T) entries[i * size + j];
  }

  /** Every entry mapped. */
  public Matrix<T> map(UnaryOperator<T> rule) {
    return of(size, (i, j) -> rule.apply(at(i, j)));
  }

  /** Column j. */
  public Vector<T> column(int j) {
    return Vector.of(size, i -> at(i, j));
  }
}
