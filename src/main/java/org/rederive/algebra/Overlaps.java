package org.rederive.algebra;

import java.util.ArrayList;
import java.util.List;

/**
 * The diamond lemma: if every word that begins with the left side of one rule and ends with that of
 * another one becomes the same by both, every element has exactly one normal form, and different
 * normal forms are different elements.
 *
 * <p>Left sides that contain each other do not occur, see {@link Orientation}.
 *
 * @param rules that make words smaller
 */
record Overlaps(Rules rules) {

  /**
   * Requires that all overlaps resolve.
   *
   * @throws RelationException that names the first one that does not, and what becomes of it
   */
  void requireResolved() {
    for (Rule first : rules.all()) {
      for (Rule second : rules.all()) {
        int shorter = Math.min(first.left().size(), second.left().size());
        for (int common = 1; common < shorter; common++) {
          requireResolved(first, second, common);
        }
      }
    }
  }

  private void requireResolved(Rule first, Rule second, int common) {
    int start = first.left().size() - common;
    if (!first
        .left()
        .subList(start, first.left().size())
        .equals(second.left().subList(0, common))) {
      return;
    }
    List<Letter> word = new ArrayList<>(first.left());
    word.addAll(second.left().subList(common, second.left().size()));
    Words one = rules.reduced(Rules.replaced(word, first, 0));
    Words other = rules.reduced(Rules.replaced(word, second, start));
    if (!one.equals(other)) {
      throw new RelationException(
          Math.max(first.relation(), second.relation()),
          "the relations do not say what "
              + Words.of(word)
              + " is: with "
              + shown(first)
              + " first it becomes "
              + one
              + ", with "
              + shown(second)
              + " first "
              + other,
          "mend a relation; or, if both are meant to be equal, write that as a relation, too");
    }
  }

  private static String shown(Rule rule) {
    return Words.of(rule.left()) + " = " + rule.right();
  }
}
