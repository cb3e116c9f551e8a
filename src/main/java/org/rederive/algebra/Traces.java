package org.rederive.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.GaussianRational;

/** Traces of words: Tr is linear, and Tr(AB) = Tr(BA). */
final class Traces {
  private Traces() {}

  /** Tr of a sum of words; numbers stand before it. */
  static Words of(Words operator) {
    Words sum = Words.ALGEBRA.zero();
    for (Map.Entry<List<Letter>, GaussianRational> term : operator.terms().entrySet()) {
      sum = sum.plus(of(term.getKey()).times(term.getValue()));
    }
    return sum;
  }

  private static Words of(List<Letter> word) {
    int numbers = 0;
    while (numbers < word.size() && word.get(numbers).isNumber()) {
      numbers++;
    }
    List<Letter> operators = word.subList(numbers, word.size());
    if (operators.stream().anyMatch(l -> l.kind() == Letter.Kind.KET)) {
      throw new UnsupportedFormulaException(
          "the trace of what is made of states is no trace of words");
    }
    Words product = Words.of(word.subList(0, numbers));
    return product.times(Words.letter(Letter.trace(first(operators))));
  }

  /** The letter for the trace of a single word. */
  static Letter letter(Words word) {
    return Letter.trace(first(word.terms().keySet().iterator().next()));
  }

  /**
   * The first of all cyclic orders, each in normal form. A cyclic order can have neighbours that
   * the others have not, so that the shortest normal form counts first.
   */
  private static Words first(List<Letter> word) {
    Words best = Words.of(word);
    for (int turn = 1; turn < word.size(); turn++) {
      List<Letter> turned = new ArrayList<>(word.subList(turn, word.size()));
      turned.addAll(word.subList(0, turn));
      Words next = Words.of(turned);
      if (next.isBefore(best)) {
        List<Letter> shorter = next.terms().keySet().iterator().next();
        best = shorter.size() < word.size() ? first(shorter) : next;
      }
    }
    return best;
  }
}
