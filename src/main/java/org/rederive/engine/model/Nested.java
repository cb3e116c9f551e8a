package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.number.GaussianRational;

/**
 * Long sums with their most frequent factor before a bracket, and so on within it: shorter, and its
 * brackets can be named.
 */
final class Nested {
  private static final int MANY_TERMS = 12;

  private Nested() {}

  /** The same value. */
  static Shown of(Shown form) {
    Shown inside = form.with(form.parts().stream().map(Nested::of).toList());
    return inside instanceof Shown.Sum sum && sum.terms().size() >= MANY_TERMS
        ? bracketed(sum)
        : inside;
  }

  private static Shown bracketed(Shown.Sum sum) {
    List<Factored> terms =
        sum.terms().stream()
            .map(term -> Factored.of(GaussianRational.FIELD.one(), List.of(term), List.of()))
            .toList();
    Optional<Shown> factor = mostFrequent(terms);
    if (factor.isEmpty()) {
      return sum;
    }
    List<Shown> with = new ArrayList<>();
    List<Shown> without = new ArrayList<>();
    for (Factored term : terms) {
      boolean has = term.above().containsKey(factor.get());
      (has ? with : without).add((has ? term.without(factor.get()) : term).shown());
    }
    List<Shown> all = new ArrayList<>();
    all.add(Collected.product(List.of(factor.get(), again(with))));
    Shown others = again(without);
    all.addAll(others instanceof Shown.Sum s ? s.terms() : List.of(others));
    return new Shown.Sum(all);
  }

  private static Shown again(List<Shown> terms) {
    Shown.Sum sum = new Shown.Sum(terms);
    return terms.size() == 1 ? terms.get(0) : terms.size() < MANY_TERMS ? sum : bracketed(sum);
  }

  /** Of a third of the terms at least. */
  private static Optional<Shown> mostFrequent(List<Factored> terms) {
    Map<Shown, Integer> counts = new LinkedHashMap<>();
    terms.forEach(
        term -> term.above().keySet().forEach(base -> counts.merge(base, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(count -> 3 * count.getValue() >= terms.size())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }
}
