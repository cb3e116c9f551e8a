package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something that can be cited.
 *
 * @param written how it is written behind by=
 * @param ground what may then be used
 */
record Fact(String written, Ground ground) {
  /**
   * Those of some facts of which none can be left out, the last ones being tried first: all at
   * once, and then more and more as long as they can be. What is enough stays so with more facts.
   */
  static List<Fact> fewest(List<Fact> facts, Predicate<List<Fact>> enough) {
    List<Fact> kept = new ArrayList<>(facts);
    int end = facts.size();
    int together = end;
    while (end > 0) {
      int begin = Math.max(0, end - together);
      List<Fact> left = List.copyOf(kept.subList(begin, end));
      kept.subList(begin, end).clear();
      if (enough.test(kept)) {
        end = begin;
        together *= 2;
        continue;
      }
      kept.addAll(begin, left);
      end = left.size() == 1 ? begin : end;
      together = 1;
    }
    return List.copyOf(kept);
  }

  /** What may be used with all of some facts. */
  static Ground all(Collection<Fact> facts) {
    return facts.stream().map(Fact::ground).reduce(Ground.NOTHING, Ground::and);
  }
}
