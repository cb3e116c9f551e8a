package org.rederive.algebra;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Exchange rules for gᵉ, where e is any whole number: what follows for powers from a rule for the
 * generator itself.
 *
 * <p>With b₀ = b and b_{k+1} = b_k g − g b_k the exchange is b gᵉ = Σ_k C(e,k) gᵉ⁻ᵏ b_k. For e = 0
 * it says b = b; multiplied by g from the right, with b_k g = g b_k + b_{k+1}, it says the same for
 * e + 1, as C(e,k) + C(e,k−1) = C(e+1,k). Likewise gᵉ b = Σ_k C(e,k) b⁽ᵏ⁾ gᵉ⁻ᵏ with b⁽ᵏ⁺¹⁾ = g b⁽ᵏ⁾
 * − b⁽ᵏ⁾ g. It is used where some b_k is zero. Where e is smaller than k, C(e,k) is zero, so that
 * no power in it is ever negative.
 *
 * @param rules for generators
 */
record Powers(Rules rules) {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  /** Commutators after which it is given up that one of them is zero. */
  private static final int MOST_NESTED = 8;

  /**
   * gᵉ.
   *
   * @throws UnsupportedFormulaException if it is no power of a single generator, or can be negative
   */
  static Words of(Words base, Words exponent) {
    requireWhole(exponent);
    if (base.terms().size() == 1) {
      Map.Entry<List<Letter>, GaussianRational> term = base.terms().entrySet().iterator().next();
      if (term.getKey().size() == 1
          && term.getKey().get(0).isGenerator()
          && term.getValue().equals(FIELD.one())) {
        return Words.letter(Letter.power(term.getKey().get(0), exponent));
      }
    }
    throw new UnsupportedFormulaException(
        "only powers of a single generator have a normal form for every exponent, not of " + base);
  }

  /** An exponent is c + Σ c_i n_i with whole c and c_i that are not negative. */
  private static void requireWhole(Words exponent) {
    boolean whole =
        exponent.terms().entrySet().stream()
            .allMatch(term -> term.getKey().size() <= 1 && isCount(term.getValue()));
    if (!whole || exponent.terms().keySet().stream().allMatch(List::isEmpty)) {
      throw new UnsupportedFormulaException(
          "the exponent " + exponent + " is not a whole number that is never negative");
    }
  }

  private static boolean isCount(GaussianRational number) {
    return !number.isMixed() && number.toString().matches("[0-9]+");
  }

  /** What becomes of a word by one exchange; empty if none is known. */
  Optional<Words> step(List<Letter> word) {
    for (int place = 0; place < word.size(); place++) {
      Optional<Words> alone = alone(word.get(place));
      if (alone.isPresent()) {
        return Optional.of(replaced(word, place, 1, alone.get()));
      }
      Optional<Words> pair =
          place + 1 < word.size() ? pair(word.get(place), word.get(place + 1)) : Optional.empty();
      if (pair.isPresent()) {
        return Optional.of(replaced(word, place, 2, pair.get()));
      }
    }
    return Optional.empty();
  }

  private static Words replaced(List<Letter> word, int place, int length, Words by) {
    Words before = Words.of(List.copyOf(word.subList(0, place)));
    Words after = Words.of(List.copyOf(word.subList(place + length, word.size())));
    return before.times(by).times(after);
  }

  private Optional<Words> rule(Letter first, Letter second) {
    List<Letter> pair = List.of(first, second);
    return rules.all().stream().filter(r -> r.left().equals(pair)).map(Rule::right).findFirst();
  }

  // ---- gᵉ where g² is known

  /** g² = 0, g² = g and g² = 1 say what gᵉ is, if e is large enough or even. */
  private Optional<Words> alone(Letter power) {
    if (power.kind() != Letter.Kind.POWER) {
      return Optional.empty();
    }
    Letter g = power.base();
    Optional<Words> square = rule(g, g);
    if (square.isEmpty()) {
      return Optional.empty();
    }
    long least = least(power.exponent());
    if (square.get().isZero() && least >= 2) {
      return Optional.of(Words.ALGEBRA.zero());
    }
    if (square.get().equals(Words.letter(g)) && least >= 1) {
      return square;
    }
    return square.get().equals(Words.ALGEBRA.one())
        ? parity(power.exponent(), least, g)
        : Optional.empty();
  }

  /** The value of an exponent if all its letters are zero. */
  private static long least(Words exponent) {
    GaussianRational number = exponent.terms().getOrDefault(List.of(), FIELD.zero());
    return Long.parseLong(number.toString());
  }

  private static Optional<Words> parity(Words exponent, long least, Letter g) {
    boolean even =
        exponent.terms().entrySet().stream()
            .filter(term -> !term.getKey().isEmpty())
            .allMatch(term -> Long.parseLong(term.getValue().toString()) % 2 == 0);
    if (!even || least < 0) {
      return Optional.empty();
    }
    return Optional.of(least % 2 == 0 ? Words.ALGEBRA.one() : Words.letter(g));
  }

  // ---- neighbours

  private Optional<Words> pair(Letter first, Letter second) {
    boolean left = first.kind() == Letter.Kind.POWER;
    boolean right = second.kind() == Letter.Kind.POWER;
    if (!left && !right || rule(first.base(), second.base()).isEmpty()) {
      return Optional.empty();
    }
    if (left && right) {
      return commute(first.base(), second.base())
          ? Optional.of(Words.of(List.of(second, first)))
          : Optional.empty();
    }
    return right ? exchanged(first, second, true) : exchanged(second, first, false);
  }

  private boolean commute(Letter g, Letter h) {
    return rule(g, h).filter(r -> r.equals(Words.of(List.of(h, g)))).isPresent();
  }

  /** Σ_k C(e,k) gᵉ⁻ᵏ b_k, or in the other order; empty if no b_k is known to be zero. */
  private Optional<Words> exchanged(Letter b, Letter power, boolean powerFirst) {
    Words g = Words.letter(power.base());
    Words exponent = power.exponent();
    Words nested = Words.letter(b);
    Words binomial = Words.ALGEBRA.one();
    Words sum = Words.ALGEBRA.zero();
    for (int k = 0; k < MOST_NESTED; k++) {
      Words lower = powerOf(power.base(), exponent, k);
      Words term = powerFirst ? lower.times(nested) : nested.times(lower);
      sum = sum.plus(binomial.times(term));
      Words bg = nested.times(g);
      Words gb = g.times(nested);
      Words next = powerFirst ? minus(bg, gb) : minus(gb, bg);
      nested = rules.reduced(next);
      if (nested.isZero()) {
        return Optional.of(sum);
      }
      Words below = exponent.plus(Words.number(FIELD.of(-k)));
      binomial = binomial.times(below).times(FIELD.inverse(FIELD.of(k + 1)));
    }
    return Optional.empty();
  }

  private static Words powerOf(Letter base, Words exponent, int less) {
    return Words.letter(Letter.power(base, exponent.plus(Words.number(FIELD.of(-less)))));
  }

  private static Words minus(Words a, Words b) {
    return a.plus(Words.ALGEBRA.negate(b));
  }
}
