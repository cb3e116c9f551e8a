package org.rederive.document.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What trials have shown of symbols, which only grows. */
final class Learned {
  private final Map<String, String> better = new HashMap<>();
  private final Map<String, String> apart = new HashMap<>();
  private final Set<String> returned = new HashSet<>();
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> noLabels = new HashSet<>();
  private final Set<String> counted = new HashSet<>();
  private final Set<String> differing = new HashSet<>();

  /** Other kinds of rows, by their first spellings. */
  Map<String, String> better() {
    return better;
  }

  /** Kinds of names that are none of the others with their letters. */
  Map<String, String> apart() {
    return apart;
  }

  /** First spellings of rows that are numbers again, after they were tried as operators. */
  Set<String> returned() {
    return returned;
  }

  /** Spellings that have no row. */
  Set<String> dropped() {
    return dropped;
  }

  /** What was taken for an index and has a value, or is a part of a name. */
  Set<String> noLabels() {
    return noLabels;
  }

  /** What was taken for an index of components and says which of several things is meant. */
  Set<String> counted() {
    return counted;
  }

  /** Letters that stand with arguments and without. */
  Set<String> differing() {
    return differing;
  }

  /** Whether another kind was tried for a row. */
  boolean isTried(Guesses.Row row) {
    return better.containsKey(row.spellings().get(0));
  }

  void take(Guesses.Row row, String kind) {
    better.put(row.spellings().get(0), kind);
  }

  int size() {
    return better.size()
        + apart.size()
        + returned.size()
        + dropped.size()
        + noLabels.size()
        + counted.size();
  }
}
