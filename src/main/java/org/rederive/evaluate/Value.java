package org.rederive.evaluate;

import java.util.List;

/**
 * A spatial tensor over x, y, z.
 *
 * @param rank number of spatial indices, 0 to 2
 * @param entries 3^rank entries, last index fastest
 */
public record Value<T>(int rank, List<Entry<T>> entries) {
  public Value {
    entries = List.copyOf(entries);
  }

  static <T> Value<T> of(Entry<T> entry) {
    return new Value<>(0, List.of(entry));
  }

  Entry<T> single() {
    return entries.get(0);
  }
}
