package org.rederive.algebra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rederive.number.GaussianRational;

/**
 * Relations become rules: of every one the largest word is what is replaced, and no rule applies to
 * the left side of another one.
 */
final class Orientation {
  private final LetterOrder order;
  private final List<Rule> rules = new ArrayList<>();

  Orientation(LetterOrder order) {
    this.order = order;
  }

  Rules rules() {
    return new Rules(rules);
  }

  /**
   * Adds what a relation says to be zero, and the rules that have to change by it.
   *
   * @throws RelationException if it says that 1 = 0, or cannot be solved for its largest word
   */
  void add(Words zero, int relation) {
    Words reduced = rules().reduced(zero);
    if (reduced.isZero()) {
      return;
    }
    Rule rule = rule(reduced, relation);
    List<Rule> touched = rules.stream().filter(r -> rule.placeIn(r.left()) >= 0).toList();
    rules.removeAll(touched);
    rules.add(rule);
    touched.forEach(
        r -> add(Words.of(r.left()).plus(Words.ALGEBRA.negate(r.right())), r.relation()));
    rules.replaceAll(this::withReducedRight);
  }

  private Rule withReducedRight(Rule rule) {
    return new Rule(rule.left(), rules().reduced(rule.right()), rule.relation());
  }

  private Rule rule(Words zero, int relation) {
    Map<List<Letter>, Words> coefficients = coefficients(zero);
    List<Letter> largest = coefficients.keySet().stream().max(order).orElseThrow();
    if (largest.isEmpty()) {
      throw new RelationException(
          relation,
          "the relations contradict each other: together they say that " + zero + " = 0",
          "mend this relation, or one above it");
    }
    requireGenerators(largest, relation);
    Words coefficient = Objects.requireNonNull(coefficients.get(largest));
    Optional<GaussianRational> number = Optional.ofNullable(coefficient.terms().get(List.of()));
    if (coefficient.terms().size() != 1 || number.isEmpty()) {
      throw new RelationException(
          relation,
          "the coefficient "
              + coefficient
              + " of "
              + Words.of(largest)
              + " could be zero, so that this is no exchange rule",
          "divide by it");
    }
    Words word = Words.of(largest).times(number.get());
    Words rest = zero.plus(Words.ALGEBRA.negate(word));
    GaussianRational minusOver =
        GaussianRational.FIELD.negate(GaussianRational.FIELD.inverse(number.get()));
    return new Rule(largest, rest.times(minusOver), relation);
  }

  /** The numbers before each word of operators. */
  private static Map<List<Letter>, Words> coefficients(Words element) {
    Map<List<Letter>, Words> found = new HashMap<>();
    element
        .terms()
        .forEach(
            (word, c) -> {
              int numbers = Rules.numbers(word);
              Words coefficient = Words.of(word.subList(0, numbers)).times(c);
              found.merge(
                  List.copyOf(word.subList(numbers, word.size())), coefficient, Words::plus);
            });
    return found;
  }

  private static void requireGenerators(List<Letter> word, int relation) {
    if (!word.stream().allMatch(Letter::isGenerator)) {
      throw new RelationException(
          relation,
          "a relation is between generators and numbers, this one has " + Words.of(word),
          "leave out states, exponentials, traces and powers with letters");
    }
  }
}
