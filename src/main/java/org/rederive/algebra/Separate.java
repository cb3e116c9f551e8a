package org.rederive.algebra;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Generators in parts that no relation connects, as those of a field and of an atom. Papers seldom
 * say that such operators commute.
 *
 * @param parts generators with their adjoints, each part in the order of the relations
 */
record Separate(List<Set<Letter>> parts) {
  /** The parts of what relations say to be zero. */
  static Separate of(List<Words> zeros) {
    List<Set<Letter>> parts = new ArrayList<>();
    for (Words zero : zeros.stream().filter(z -> !isCommutator(z)).toList()) {
      Set<Letter> joined = new LinkedHashSet<>();
      zero.terms().keySet().forEach(word -> joined.addAll(generators(word)));
      List<Set<Letter>> touched =
          parts.stream().filter(part -> part.stream().anyMatch(l -> isIn(l, joined))).toList();
      parts.removeAll(touched);
      Set<Letter> part = new LinkedHashSet<>();
      touched.forEach(part::addAll);
      part.addAll(joined);
      parts.add(part);
    }
    return new Separate(parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  /** gh − hg connects nothing. */
  private static boolean isCommutator(Words zero) {
    Optional<List<Letter>> word = zero.terms().keySet().stream().findFirst();
    return word.filter(w -> w.size() == 2)
        .map(w -> commutator(w.get(0), w.get(1)))
        .filter(c -> zero.equals(c) || zero.equals(Words.ALGEBRA.negate(c)))
        .isPresent();
  }

  private static List<Letter> generators(List<Letter> word) {
    return word.subList(Rules.numbers(word), word.size());
  }

  private static boolean isIn(Letter letter, Set<Letter> letters) {
    return letters.stream().anyMatch(other -> other.name().equals(letter.name()));
  }

  /** g h − h g for all generators of different parts. */
  List<Words> commutators() {
    List<Words> zeros = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < i; j++) {
        for (Letter g : parts.get(i)) {
          parts.get(j).forEach(h -> zeros.add(commutator(g, h)));
        }
      }
    }
    return zeros;
  }

  private static Words commutator(Letter g, Letter h) {
    return Words.of(List.of(g, h)).plus(Words.ALGEBRA.negate(Words.of(List.of(h, g))));
  }

  /** How the generators of each part are written. */
  List<List<String>> names() {
    return parts.stream().map(part -> part.stream().map(Letter::name).distinct().toList()).toList();
  }
}
