package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of all ways to choose what free labels stand for; which labels there are turns out while a
 * formula is evaluated.
 *
 * <p>In a statement band indices mean nothing but equal or different: the j-th of them need not be
 * tried on more than j + 1 bands, the first of which is the packet's.
 */
public final class Assignment implements Choices {
  private final Map<Label, Integer> chosen;
  private final Map<Label, Integer> bounds = new LinkedHashMap<>();
  private final boolean allBands;

  private Assignment(Map<Label, Integer> chosen, boolean allBands) {
    this.chosen = new LinkedHashMap<>(chosen);
    this.allBands = allBands;
  }

  /** The first one: every label stands for 0. */
  public static Assignment first() {
    return new Assignment(Map.of(), false);
  }

  /** The first one of those in which band indices go through all bands. */
  public static Assignment firstOfAll() {
    return new Assignment(Map.of(), true);
  }

  /** What labels stand for, as far as they were asked for. */
  public Map<Label, Integer> values() {
    return Collections.unmodifiableMap(chosen);
  }

  @Override
  public int choose(Label label, int bound) {
    if (!bounds.containsKey(label)) {
      bounds.put(
          label, label instanceof Label.OfBand && !allBands ? Math.min(bound, bands() + 2) : bound);
    }
    return chosen.computeIfAbsent(label, unseen -> 0);
  }

  private int bands() {
    return (int) bounds.keySet().stream().filter(Label.OfBand.class::isInstance).count();
  }

  /** The one after this, once a formula has been evaluated with this; empty after the last. */
  public Optional<Assignment> next() {
    List<Label> labels = new ArrayList<>(bounds.keySet());
    for (int last = labels.size() - 1; last >= 0; last--) {
      Label label = labels.get(last);
      int value = choose(label, 0) + 1;
      if (value < bounds.getOrDefault(label, 0)) {
        Map<Label, Integer> next = new LinkedHashMap<>();
        labels.subList(0, last).forEach(earlier -> next.put(earlier, choose(earlier, 0)));
        next.put(label, value);
        return Optional.of(new Assignment(next, allBands));
      }
    }
    return Optional.empty();
  }

  /** Such as {band index n=1, momentum k=0}. */
  @Override
  public String toString() {
    return chosen.entrySet().stream()
        .map(choice -> choice.getKey().text() + "=" + choice.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
