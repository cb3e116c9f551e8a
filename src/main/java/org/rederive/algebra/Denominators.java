package org.rederive.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Denominators that are sums of numbers. 1/c has no normal form beside c; what is compared is
 * multiplied by c as often as 1/c stands in it, which is zero where, and only where, it was zero:
 * where c is not zero, as whoever divides by it says.
 */
final class Denominators {
  private static final NumberSystem<GaussianRational> FIELD = GaussianRational.FIELD;

  private Denominators() {}

  /** 1/c of a sum of numbers. */
  static Words inverse(Words c) {
    GaussianRational leading = c.terms().values().iterator().next();
    GaussianRational below = FIELD.inverse(leading);
    return Words.letter(Letter.denominator(c.times(below))).times(below);
  }

  /** The same number without a denominator of which it is a multiple by a single term. */
  static Words divided(Words number) {
    for (Letter inverse : inverses(number).toList()) {
      Words below = inverse.inside().orElseThrow().power(most(inverse, number));
      Optional<Words> quotient = quotient(without(inverse, number), below);
      if (quotient.isPresent()) {
        return divided(quotient.get());
      }
    }
    return number;
  }

  /** The term q with a = q c. */
  private static Optional<Words> quotient(Words a, Words c) {
    Map.Entry<List<Letter>, GaussianRational> first = c.terms().entrySet().iterator().next();
    return a.terms().entrySet().stream()
        .flatMap(
            term ->
                rest(term.getKey(), first.getKey()).stream()
                    .map(rest -> rest.times(FIELD.divide(term.getValue(), first.getValue()))))
        .filter(q -> q.times(c).equals(a))
        .findFirst();
  }

  private static Optional<Words> rest(List<Letter> word, List<Letter> part) {
    List<Letter> rest = new ArrayList<>(word);
    return part.stream().allMatch(rest::remove) ? Optional.of(Words.of(rest)) : Optional.empty();
  }

  private static Stream<Letter> inverses(Words element) {
    return element.terms().keySet().stream()
        .flatMap(List::stream)
        .filter(letter -> letter.kind() == Letter.Kind.DENOMINATOR)
        .distinct();
  }

  /** A multiple without denominators. */
  static Words cleared(Words element) {
    return inverses(element)
        .findFirst()
        .map(letter -> cleared(without(letter, element)))
        .orElse(element);
  }

  private static Words without(Letter inverse, Words element) {
    int most = most(inverse, element);
    Words sum = Words.ALGEBRA.zero();
    for (Map.Entry<List<Letter>, GaussianRational> term : element.terms().entrySet()) {
      List<Letter> rest = new ArrayList<>(term.getKey());
      rest.removeIf(inverse::equals);
      int missing = most - (term.getKey().size() - rest.size());
      Words multiple = inverse.inside().orElseThrow().power(missing);
      sum = sum.plus(multiple.times(Words.of(rest)).times(term.getValue()));
    }
    return sum;
  }

  private static int most(Letter letter, Words element) {
    return element.terms().keySet().stream()
        .mapToInt(word -> Collections.frequency(word, letter))
        .max()
        .orElse(0);
  }
}
