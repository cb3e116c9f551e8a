package org.rederive.engine.literal;

import java.util.List;

/**
 * The value of a formula: one entry, three for a vector, nine for a tensor.
 *
 * @param rank number of spatial indices
 */
record LiteralValue(int rank, List<Entry> entries) {
  LiteralValue {
    entries = List.copyOf(entries);
  }

  static LiteralValue of(Entry entry) {
    return new LiteralValue(0, List.of(entry));
  }

  /** The entry of a value without indices. */
  Entry single() {
    if (rank != 0) {
      throw new NotReadException("a vector stands where a number or an operator is needed");
    }
    return entries.get(0);
  }

  boolean isZero() {
    return entries.stream().allMatch(Entry::isZero);
  }
}
