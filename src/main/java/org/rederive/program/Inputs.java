package org.rederive.program;

import org.rederive.algebra.Vector;

/**
 * Where a program takes its inputs from.
 *
 * @param <K> names of inputs
 * @param <T> the numbers
 */
public interface Inputs<K, T> {
  /** The value of an input. */
  T value(K key);

  /** The solution of a linear system whose matrix is an input. */
  Vector<T> solve(K key, boolean row, Vector<T> source);
}
