package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All values of the labels that nothing binds: a statement is claimed for each band and, where
 * momenta may meet, for each point of the zone. A label is met when it is first asked for.
 */
final class Choices {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();

  int number(String label, int size) {
    sizes.putIfAbsent(label, size);
    return numbers.computeIfAbsent(label, name -> 0);
  }

  /** Goes on to the next values; false if there are no more. */
  boolean next() {
    List<String> labels = new ArrayList<>(numbers.keySet());
    for (String label : labels) {
      int raised = numbers.getOrDefault(label, 0) + 1;
      if (raised < sizes.getOrDefault(label, 1)) {
        numbers.put(label, raised);
        return true;
      }
      numbers.put(label, 0);
    }
    return false;
  }

  @Override
  public String toString() {
    return numbers.entrySet().stream()
        .map(e -> e.getKey() + " " + (e.getValue() + 1))
        .collect(Collectors.joining(", "));
  }
}
