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
  /** Those of some facts of which none can be left out, the last ones being tried first. */
  static List<Fact> fewest(List<Fact> facts, Predicate<List<Fact>> enough) {
    List<Fact> kept = new ArrayList<>(facts);
    for (int n = facts.size() - 1; n >= 0; n--) {
      Fact left = kept.remove(n);
      if (!enough.test(kept)) {
        kept.add(n, left);
      }
    }
    return List.copyOf(kept);
  }

  /** What may be used with all of some facts. */
  static Ground all(Collection<Fact> facts) {
    return facts.stream().map(Fact::ground).reduce(Ground.NOTHING, Ground::and);
  }
}
