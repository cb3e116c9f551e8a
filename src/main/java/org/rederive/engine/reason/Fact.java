package org.rederive.engine.reason;

import java.util.Collection;

/**
 * Something that can be cited.
 *
 * @param written how it is written behind by=
 * @param ground what may then be used
 */
record Fact(String written, Ground ground) {
  /** What may be used with all of some facts. */
  static Ground all(Collection<Fact> facts) {
    return facts.stream().map(Fact::ground).reduce(Ground.NOTHING, Ground::and);
  }
}
