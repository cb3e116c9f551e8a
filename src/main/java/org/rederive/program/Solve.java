package org.rederive.program;

import java.util.List;

/**
 * A linear system whose matrix is an input.
 *
 * @param key which matrix
 * @param row whether the unknown is a row, y A = c, and not a column, A x = b
 * @param source the right side, as places of earlier steps
 */
public record Solve<K>(K key, boolean row, List<Integer> source) {
  public Solve {
    source = List.copyOf(source);
  }
}
