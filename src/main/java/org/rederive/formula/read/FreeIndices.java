package org.rederive.formula.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Obstacle;
import org.rederive.formula.Typed;

/** Indices that nothing sums over yet, with how often each occurs in a term. */
final class FreeIndices {
  private FreeIndices() {}

  static List<Declaration> ordered(Map<Declaration, Integer> free) {
    return free.keySet().stream()
        .sorted(java.util.Comparator.comparing(Declaration::latex))
        .toList();
  }

  static Obstacle unbalanced(Typed one, Typed other) {
    Set<Declaration> all = new LinkedHashSet<>(one.free().keySet());
    all.addAll(other.free().keySet());
    return new Obstacle.Unbalanced(
        all.stream()
            .filter(d -> !one.free().containsKey(d) || !other.free().containsKey(d))
            .map(Declaration::latex)
            .toList());
  }

  /** Those of an operand with more of them; what stands for one direction only is not free. */
  static Map<Declaration, Integer> with(
      Map<Declaration, Integer> operand, List<Declaration> indices) {
    Map<Declaration, Integer> free = new LinkedHashMap<>(operand);
    indices.stream()
        .filter(index -> !index.isFixed())
        .forEach(index -> free.merge(index, 1, Integer::sum));
    return free;
  }
}
