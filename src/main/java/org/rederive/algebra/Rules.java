package org.rederive.algebra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.GaussianRational;

/**
 * Exchange rules, applied until none can be applied any more.
 *
 * @param all the rules; each makes words smaller
 */
record Rules(List<Rule> all) {
  static final Rules NONE = new Rules(List.of());

  /** Replacements in one calculation, far more than a formula on paper needs. */
  private static final int MOST_STEPS = 200_000;

  Rules {
    all = List.copyOf(all);
  }

  /** The element with all rules applied. */
  Words reduced(Words element) {
    return all.isEmpty() ? element : new Reduction().of(element);
  }

  /** The numbers that stand before the operators of a word in normal order. */
  static int numbers(List<Letter> word) {
    int n = 0;
    while (n < word.size() && word.get(n).isNumber()) {
      n++;
    }
    return n;
  }

  /** One calculation, which does nothing twice. */
  private final class Reduction {
    private final Map<List<Letter>, Words> known = new HashMap<>();
    private int steps;

    Words of(Words element) {
      Words sum = Words.ALGEBRA.zero();
      for (Map.Entry<List<Letter>, GaussianRational> term : element.terms().entrySet()) {
        sum = sum.plus(of(term.getKey()).times(term.getValue()));
      }
      return sum;
    }

    private Words of(List<Letter> word) {
      Words before = known.get(word);
      if (before == null) {
        before = step(word).map(this::of).orElseGet(() -> Words.of(word));
        known.put(word, before);
      }
      return before;
    }

    private Optional<Words> step(List<Letter> word) {
      Optional<Words> next = exchanged(word);
      if (next.isPresent() && ++steps > MOST_STEPS) {
        throw new UnsupportedFormulaException(
            "the exchange rules would have to be applied more than " + MOST_STEPS + " times");
      }
      return next;
    }

    private Optional<Words> exchanged(List<Letter> word) {
      for (Rule rule : all) {
        int place = rule.placeIn(word);
        if (place >= 0) {
          return Optional.of(replaced(word, rule, place));
        }
      }
      boolean powers = word.stream().anyMatch(l -> l.kind() == Letter.Kind.POWER);
      Optional<Words> power = powers ? new Powers(Rules.this).step(word) : Optional.empty();
      return power.or(() -> new Orbits(Rules.this).step(word));
    }
  }

  /** The word with the rule applied at a place. */
  static Words replaced(List<Letter> word, Rule rule, int place) {
    Words before = Words.of(new ArrayList<>(word.subList(0, place)));
    Words after = Words.of(new ArrayList<>(word.subList(place + rule.left().size(), word.size())));
    return before.times(rule.right()).times(after);
  }
}
