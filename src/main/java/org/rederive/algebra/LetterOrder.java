package org.rederive.algebra;

import java.util.Comparator;
import java.util.List;

/**
 * The order of words by which relations become rules: longer words are larger, words of one length
 * are compared letter by letter. There is no infinite descent in it, and it is kept by products, so
 * that rules which make words smaller come to an end.
 *
 * <p>Adjoints of letters stand before all others, as in normal order; then rows of the table count.
 * Parts that commute are written one after the other.
 *
 * @param names letters in the order of their rows
 * @param parts names of letters that commute with those of other parts
 */
record LetterOrder(List<String> names, List<List<String>> parts)
    implements Comparator<List<Letter>> {
  LetterOrder {
    names = List.copyOf(names);
    parts = List.copyOf(parts);
  }

  LetterOrder(List<String> names) {
    this(names, List.of());
  }

  @Override
  public int compare(List<Letter> a, List<Letter> b) {
    if (a.size() != b.size()) {
      return Integer.compare(a.size(), b.size());
    }
    Comparator<Letter> letters =
        Comparator.comparing(this::part)
            .thenComparing(l -> !l.daggered())
            .thenComparing(l -> names.indexOf(l.name()))
            .thenComparing(Comparator.naturalOrder());
    for (int i = 0; i < a.size(); i++) {
      int difference = letters.compare(a.get(i), b.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private int part(Letter letter) {
    int part = 0;
    while (part < parts.size() && !parts.get(part).contains(letter.name())) {
      part++;
    }
    return part;
  }
}
