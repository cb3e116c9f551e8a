package org.rederive.algebra;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The numbers ⟨ψ|X|ψ⟩ of a word, which commute with everything. */
final class Brackets {
  private final List<List<Letter>> found = new ArrayList<>();

  /** If a word ends with a ket whose bra stands before it, all from the bra on is a number. */
  void takeFrom(List<Letter> word) {
    int end = word.size() - 1;
    if (!isState(word.get(end), false)) {
      return;
    }
    int start = end - 1;
    while (start >= 0 && word.get(start).kind() != Letter.Kind.KET) {
      start--;
    }
    if (start >= 0 && isState(word.get(start), true)) {
      List<Letter> bracket = word.subList(start, word.size());
      found.add(List.copyOf(bracket));
      bracket.clear();
    }
  }

  private static boolean isState(Letter letter, boolean bra) {
    return letter.kind() == Letter.Kind.KET && letter.daggered() == bra;
  }

  /** ⟨ψ|ψ⟩ · 1/⟨ψ|ψ⟩ = 1. */
  void cancel(List<Letter> numbers) {
    found.removeIf(
        bracket -> {
          Letter ket = bracket.get(bracket.size() - 1);
          boolean norm = bracket.size() == 2 && bracket.get(0).equals(ket.adjoint());
          return norm && numbers.remove(inverseNorm(ket));
        });
  }

  /** 1/⟨ψ|ψ⟩. */
  static Letter inverseNorm(Letter ket) {
    return new Letter(ket.name(), Letter.Kind.INVERSE_NORM, false);
  }

  /** All of them, in an order that does not depend on where they stood. */
  List<Letter> sorted() {
    List<Letter> all = new ArrayList<>();
    found.stream().sorted(Comparator.comparing(List::toString)).forEach(all::addAll);
    return all;
  }
}
