package org.rederive.number;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * N numbers, read as a column or as a row according to where they stand.
 *
 * @param <T> the numbers
 */
public final class Vector<T> {
  private final Object[] entries;

  private Vector(Object[] entries) {
    this.entries = entries;
  }

  /** The vector with entry i given by a rule. */
  public static <T> Vector<T> of(int size, IntFunction<T> rule) {
    Object[] entries = new Object[size];
    for (int i = 0; i < size; i++) {
      entries[i] = rule.apply(i);
    }
    return new Vector<>(entries);
  }

  public int size() {
    return entries.length;
  }

  @SuppressWarnings("unchecked")
  public T at(int i) {
    return (T) entries[i];
  }

  /** Every entry mapped. */
  public Vector<T> map(UnaryOperator<T> rule) {
    return of(entries.length, i -> rule.apply(at(i)));
  }
}
