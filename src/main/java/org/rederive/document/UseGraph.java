package org.rederive.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Which document stands on which, by id. Where the order is free, it is that of the ids given. */
public final class UseGraph {
  private final Map<String, List<String>> uses;

  /** Uses that are not among the keys are left out. */
  UseGraph(Map<String, List<String>> uses) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    uses.forEach((id, list) -> known.put(id, list.stream().filter(uses::containsKey).toList()));
    this.uses = Collections.unmodifiableMap(known);
  }

  public static UseGraph of(List<Derivation> derivations) {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    derivations.forEach(d -> uses.put(d.id(), d.uses()));
    return new UseGraph(uses);
  }

  List<String> ids() {
    return List.copyOf(uses.keySet());
  }

  /** The documents that one names itself. */
  List<String> uses(String id) {
    return uses.getOrDefault(id, List.of());
  }

  /** All documents that one stands on, directly or not; nearer ones first. */
  public List<String> dependencies(String id) {
    return reachable(id, uses);
  }

  /** All documents that stand on one, directly or not; nearer ones first. */
  List<String> dependents(String id) {
    return reachable(id, reversed());
  }

  private static List<String> reachable(String id, Map<String, List<String>> next) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(next.getOrDefault(id, List.of()));
    while (!open.isEmpty()) {
      String at = open.poll();
      if (found.add(at)) {
        open.addAll(next.getOrDefault(at, List.of()));
      }
    }
    return List.copyOf(found);
  }

  private Map<String, List<String>> reversed() {
    Map<String, List<String>> users = new LinkedHashMap<>();
    uses.forEach(
        (id, list) ->
            list.forEach(used -> users.computeIfAbsent(used, u -> new ArrayList<>()).add(id)));
    return users;
  }

  /** Every document after those it uses; without the documents on cycles or above them. */
  List<String> order() {
    return order(uses, reversed());
  }

  /** Kahn's algorithm: whoever waits for nobody goes first. */
  private List<String> order(Map<String, List<String>> before, Map<String, List<String>> after) {
    List<String> ids = ids();
    Map<String, Integer> places = new HashMap<>();
    Map<String, Integer> waiting = new HashMap<>();
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int place = 0; place < ids.size(); place++) {
      String id = ids.get(place);
      places.put(id, place);
      int count = before.getOrDefault(id, List.of()).size();
      waiting.put(id, count);
      if (count == 0) {
        ready.add(place);
      }
    }
    List<String> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      String id = ids.get(ready.poll());
      order.add(id);
      for (String next : after.getOrDefault(id, List.of())) {
        if (waiting.merge(next, -1, Integer::sum) == 0) {
          ready.add(places.get(next));
        }
      }
    }
    return order;
  }

  /** Cycles such as [a, b, a]; every document that is on a cycle is on one of these. */
  List<List<String>> cycles() {
    Set<String> suspects = new LinkedHashSet<>(uses.keySet());
    suspects.removeAll(new HashSet<>(order()));
    suspects.removeAll(new HashSet<>(order(reversed(), uses)));
    Set<String> covered = new HashSet<>();
    List<List<String>> cycles = new ArrayList<>();
    for (String id : suspects) {
      if (!covered.contains(id)) {
        cycleThrough(id)
            .ifPresent(
                cycle -> {
                  covered.addAll(cycle);
                  cycles.add(cycle);
                });
      }
    }
    return cycles;
  }

  /** A shortest way from a document back to itself. */
  private Optional<List<String>> cycleThrough(String id) {
    Map<String, String> from = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty() && !from.containsKey(id)) {
      String at = open.poll();
      for (String next : uses(at)) {
        if (from.putIfAbsent(next, at) == null) {
          open.add(next);
        }
      }
    }
    return from.containsKey(id) ? Optional.of(traced(id, from)) : Optional.empty();
  }

  private static List<String> traced(String id, Map<String, String> from) {
    Deque<String> cycle = new ArrayDeque<>(List.of(id));
    for (String at = from.get(id); at != null && !at.equals(id); at = from.get(at)) {
      cycle.push(at);
    }
    cycle.push(id);
    return List.copyOf(cycle);
  }
}
