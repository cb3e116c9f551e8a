package org.rederive.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.rederive.evaluate.NumberSystems.Judged;
import org.rederive.number.NumberSystem;

/** Statements about the letters of the {@link Alphabet}, tried in every number system. */
final class EveryInterpretation {
  private static final int BANDS = 2;

  private EveryInterpretation() {}

  /** Names of the number systems in which an equation does not hold at a point. */
  static List<String> violated(String left, String right, long seed) {
    return violated(left, right, seed, system -> true);
  }

  /** The same of some number systems only. */
  static List<String> violated(String left, String right, long seed, Predicate<Judged<?>> such) {
    Comparison comparison = Alphabet.comparison(left, right);
    return NumberSystems.ALL.stream()
        .filter(such)
        .filter(system -> !holds(system, comparison, seed))
        .map(Judged::name)
        .toList();
  }

  /** A law holds in every number system. */
  static void assertHolds(String left, String right, long seed) {
    assertEquals(List.of(), violated(left, right, seed), () -> left + " = " + right);
  }

  /** A law holds in every number system that has exponentials. */
  static void assertHoldsWithExponentials(String left, String right, long seed) {
    assertEquals(
        List.of(), violated(left, right, seed, Judged::exponentials), () -> left + " = " + right);
  }

  private static <T> boolean holds(Judged<T> system, Comparison comparison, long seed) {
    return holds(system, sides(system.numbers(), comparison, seed));
  }

  /** Both sides at a point. */
  static <T> Sides<T> sides(NumberSystem<T> numbers, Comparison comparison, long seed) {
    Point<T> point = Point.of(numbers, seed);
    return comparison.in(Alphabet.world(numbers, point, BANDS, point.choices()));
  }

  /** Both sides as a program. */
  static Recording recorded(Comparison comparison, long seed) {
    Choices choices = new Draws(seed);
    return Recording.of(
        comparison,
        recorder -> Alphabet.world(recorder, new RecordedDraws(recorder, choices), BANDS, choices));
  }

  static <T> boolean holds(Judged<T> system, Sides<T> sides) {
    NumberSystem<T> n = system.numbers();
    List<T> left = totals(n, sides.left());
    List<T> right = totals(n, sides.right());
    double size = 1 + size(n, sides.left()) + size(n, sides.right());
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      T difference = n.subtract(at(n, left, i), at(n, right, i));
      if (!system.vanishes(difference, size)) {
        return false;
      }
    }
    return true;
  }

  private static <T> T at(NumberSystem<T> n, List<T> side, int i) {
    return i < side.size() ? side.get(i) : n.zero();
  }

  /** Sums of the terms, component by component; a literal 0 has one component only. */
  static <T> List<T> totals(NumberSystem<T> n, List<List<T>> terms) {
    int size = terms.stream().mapToInt(List::size).max().orElse(0);
    List<T> totals = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      T sum = n.zero();
      for (List<T> term : terms) {
        sum = n.add(sum, at(n, term, i));
      }
      totals.add(sum);
    }
    return totals;
  }

  private static <T> double size(NumberSystem<T> n, List<List<T>> terms) {
    return terms.stream().flatMap(List::stream).mapToDouble(n::magnitude).sum();
  }
}
