package org.rederive.engine.span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.number.PrimeField;

/**
 * A sum of products of generators, in the order in which they are written.
 *
 * @param field where the coefficients are from
 * @param terms the coefficient of each product, none of them zero
 */
record Combination(PrimeField field, Map<List<Generator>, Long> terms) {
  Combination {
    terms = Map.copyOf(terms);
  }

  static Combination number(PrimeField field, long value) {
    return new Combination(field, value == 0 ? Map.of() : Map.of(List.of(), value));
  }

  static Combination generator(PrimeField field, Generator generator) {
    return new Combination(field, Map.of(List.of(generator), field.one()));
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  /** Factors in its longest product. */
  int degree() {
    return terms.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  /** Its value, if it is a number. */
  Optional<Long> number() {
    boolean number = degree() == 0;
    return number ? Optional.of(terms.getOrDefault(List.of(), 0L)) : Optional.empty();
  }

  Combination plus(Combination other) {
    Map<List<Generator>, Long> sum = new HashMap<>(terms);
    other.terms.forEach((word, c) -> add(sum, word, c));
    return new Combination(field, sum);
  }

  Combination times(long factor) {
    return times(number(field, factor));
  }

  Combination negated() {
    return times(field.negate(field.one()));
  }

  Combination times(Combination right) {
    Map<List<Generator>, Long> product = new HashMap<>();
    terms.forEach(
        (a, x) -> right.terms.forEach((b, y) -> add(product, joined(a, b), field.multiply(x, y))));
    return new Combination(field, product);
  }

  private void add(Map<List<Generator>, Long> sum, List<Generator> word, long c) {
    long total = field.add(sum.getOrDefault(word, 0L), c);
    if (total == 0) {
      sum.remove(word);
    } else {
      sum.put(word, total);
    }
  }

  static List<Generator> joined(List<Generator> a, List<Generator> b) {
    List<Generator> word = new ArrayList<>(a);
    word.addAll(b);
    return List.copyOf(word);
  }
}
