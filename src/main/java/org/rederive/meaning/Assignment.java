package org.rederive.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of all ways to choose what free labels stand for; which labels there are turns out while a
 * formula is evaluated.
 *
 * <p>Band indices mean nothing but equal or different: the j-th of them need not be tried on more
 * than j + 1 bands, the first of which is the packet's.
 */
public final class Assignment implements Choices {
  private final Map<String, Integer> chosen;
  private final Map<String, Integer> bounds = new LinkedHashMap<>();

  private Assignment(Map<String, Integer> chosen) {
    this.chosen = new LinkedHashMap<>(chosen);
  }

  /** The first one: every label stands for 0. */
  public static Assignment first() {
    return new Assignment(Map.of());
  }

  @Override
  public int choose(String name, int bound) {
    if (!bounds.containsKey(name)) {
      bounds.put(name, name.startsWith("band") ? Math.min(bound, bands() + 2) : bound);
    }
    return chosen.computeIfAbsent(name, label -> 0);
  }

  private int bands() {
    return (int) bounds.keySet().stream().filter(name -> name.startsWith("band")).count();
  }

  /** The one after this, once a formula has been evaluated with this; empty after the last. */
  public Optional<Assignment> next() {
    List<String> labels = new ArrayList<>(bounds.keySet());
    for (int last = labels.size() - 1; last >= 0; last--) {
      String label = labels.get(last);
      int value = choose(label, 0) + 1;
      if (value < bounds.getOrDefault(label, 0)) {
        Map<String, Integer> next = new LinkedHashMap<>();
        labels.subList(0, last).forEach(earlier -> next.put(earlier, choose(earlier, 0)));
        next.put(label, value);
        return Optional.of(new Assignment(next));
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return chosen.toString();
  }
}
