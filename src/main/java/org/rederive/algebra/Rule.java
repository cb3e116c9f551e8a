package org.rederive.algebra;

import java.util.Collections;
import java.util.List;

/**
 * An exchange rule, left → right: wherever the word stands, it is replaced by smaller ones.
 *
 * @param left a word of generators
 * @param right words that stand before it in the order of words
 * @param relation number of the relation that it was made of
 */
record Rule(List<Letter> left, Words right, int relation) {
  Rule {
    left = List.copyOf(left);
  }

  /** Where the left side stands in a word for the first time; negative if it does not. */
  int placeIn(List<Letter> word) {
    return Collections.indexOfSubList(word, left);
  }
}
