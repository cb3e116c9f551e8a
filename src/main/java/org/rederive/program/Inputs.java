package org.rederive.program;

import java.util.List;
import org.rederive.number.Vector;

/**
 * Where a program takes its inputs from.
 *
 * @param <K> names of inputs
 * @param <T> the numbers
 */
public interface Inputs<K, T> {
  /** The value of an input. */
  T value(K key);

  /** The values of several inputs, in the same order. */
  default List<T> values(List<K> keys) {
    return keys.stream().map(this::value).toList();
  }

  /** The solution of a linear system whose matrix is an input. */
  Vector<T> solve(K key, boolean row, Vector<T> source);
}
