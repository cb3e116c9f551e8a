package org.rederive.algebra;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * What an exponential does with its neighbours, as series in X: exp X b = b(1) exp X, where b(t) =
 * exp(t ad X) b is the only solution of db/dt = [X, b] that begins with b. It is known if the
 * nested commutators end, or if b or [X, b] comes back with a number before it. And exp X exp Y =
 * exp(X + Y + [X, Y]/2) if [X, Y] is a number.
 *
 * @param rules for generators
 */
record Orbits(Rules rules) {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;
  private static final NumberSystem<Words> ALGEBRA = Words.ALGEBRA;

  /** Commutators after which it is given up that they end. */
  private static final int MOST_NESTED = 8;

  /** What becomes of a word by one exchange; empty if none is known. */
  Optional<Words> step(List<Letter> word) {
    for (int place = 0; place < word.size() - 1; place++) {
      if (word.get(place).kind() == Letter.Kind.EXPONENTIAL) {
        Optional<Words> exchanged = pair(word.get(place), word.get(place + 1));
        if (exchanged.isPresent()) {
          return Optional.of(replaced(word, place, exchanged.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Words replaced(List<Letter> word, int place, Words by) {
    Words before = Words.of(List.copyOf(word.subList(0, place)));
    Words after = Words.of(List.copyOf(word.subList(place + 2, word.size())));
    return before.times(by).times(after);
  }

  private Optional<Words> pair(Letter exponential, Letter next) {
    Words x = exponential.inside().orElseThrow();
    return next.kind() == Letter.Kind.EXPONENTIAL
        ? joined(x, next.inside().orElseThrow())
        : next.isGenerator()
            ? orbit(x, next).map(b -> b.times(Words.letter(exponential)))
            : Optional.empty();
  }

  /** exp X exp Y. */
  private Optional<Words> joined(Words x, Words y) {
    Words commutator = commutator(x, y);
    return commutator.isNumber()
        ? Optional.of(ALGEBRA.exp(rules.reduced(x.plus(y)).plus(half(commutator))))
        : Optional.empty();
  }

  private Words commutator(Words x, Words y) {
    return rules.reduced(x.times(y).plus(ALGEBRA.negate(y.times(x))));
  }

  private static Words half(Words a) {
    return a.times(FIELD.inverse(FIELD.of(2)));
  }

  // ---- exp(ad X) b

  private Optional<Words> orbit(Words x, Letter letter) {
    Words b = Words.letter(letter);
    Words first = commutator(x, b);
    Optional<Words> factor = multiple(first, b);
    if (factor.isPresent()) {
      return Optional.of(ALGEBRA.exp(factor.get()).times(b));
    }
    Words second = commutator(x, first);
    Optional<Words> root = multiple(second, b).map(Roots::either);
    return root.isPresent() ? Optional.of(turned(b, first, root.get())) : ending(x, b);
  }

  /** cosh κ b + sinh κ/κ Xb, the exponential of an X with X²b = κ²b on b, where Xb is known. */
  static Words turned(Words b, Words first, Words root) {
    Words up = ALGEBRA.exp(root);
    Words down = ALGEBRA.exp(ALGEBRA.negate(root));
    Words cosh = half(up.plus(down));
    Words sinh = half(up.plus(ALGEBRA.negate(down)));
    return cosh.times(b).plus(sinh.times(ALGEBRA.inverse(root)).times(first));
  }

  /** Σ_k (ad X)ᵏ b/k!, if it ends. */
  private Optional<Words> ending(Words x, Words b) {
    Words sum = ALGEBRA.zero();
    Words term = b;
    for (int k = 1; k <= MOST_NESTED; k++) {
      sum = sum.plus(term);
      term = commutator(x, term).times(FIELD.inverse(FIELD.of(k)));
      if (term.isZero()) {
        return Optional.of(sum);
      }
    }
    return Optional.empty();
  }

  /** The number c, not zero, with a = c b. */
  private static Optional<Words> multiple(Words a, Words b) {
    List<Letter> wanted = b.terms().keySet().iterator().next();
    Map<List<Letter>, GaussianRational> factor = new HashMap<>();
    for (Map.Entry<List<Letter>, GaussianRational> term : a.terms().entrySet()) {
      int numbers = Rules.numbers(term.getKey());
      if (!term.getKey().subList(numbers, term.getKey().size()).equals(wanted)) {
        return Optional.empty();
      }
      factor.put(List.copyOf(term.getKey().subList(0, numbers)), term.getValue());
    }
    return factor.isEmpty() ? Optional.empty() : Optional.of(new Words(factor));
  }
}
