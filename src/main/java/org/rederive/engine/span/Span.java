package org.rederive.engine.span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rederive.number.PrimeField;

/**
 * The sums of products u·r·v, where r is zero by a relation and no product is longer than a limit:
 * a vector space, of which elimination finds a basis.
 */
final class Span {
  /** Products u·r·v, tuned so that a claim takes seconds at most. */
  private static final int MOST_PRODUCTS = 40_000;

  private static final Comparator<List<Generator>> ORDER = Span::compare;

  private final PrimeField field;
  private final Map<List<Generator>, TreeMap<List<Generator>, Long>> rows = new HashMap<>();
  private int products;

  private Span(PrimeField field) {
    this.field = field;
  }

  /**
   * The span of all products in which the generators of a difference can take part.
   *
   * @param zeros what the relations say to be zero
   */
  static Span of(List<Combination> zeros, Combination difference, PrimeField field) {
    Set<Generator> generators = closure(zeros, difference);
    List<Combination> used =
        zeros.stream().filter(r -> !r.isZero() && generators.containsAll(letters(r))).toList();
    int degree =
        Math.max(difference.degree(), used.stream().mapToInt(Combination::degree).max().orElse(0));
    Span span = new Span(field);
    for (Combination zero : new LinkedHashSet<>(used)) {
      span.addAll(zero, degree - zero.degree(), List.copyOf(generators));
    }
    return span;
  }

  /** Generators that come in by relations between those that are there. */
  private static Set<Generator> closure(List<Combination> zeros, Combination difference) {
    Set<Generator> known = new LinkedHashSet<>(letters(difference));
    int before = -1;
    while (before < known.size()) {
      before = known.size();
      zeros.stream()
          .filter(r -> longest(r).stream().anyMatch(known::containsAll))
          .forEach(r -> known.addAll(letters(r)));
    }
    return known;
  }

  private static List<List<Generator>> longest(Combination zero) {
    return zero.terms().keySet().stream().filter(w -> w.size() == zero.degree()).toList();
  }

  private static Set<Generator> letters(Combination combination) {
    Set<Generator> all = new HashSet<>();
    combination.terms().keySet().forEach(all::addAll);
    return all;
  }

  /** u·r·v for all u and v of together no more factors than that. */
  private void addAll(Combination zero, int factors, List<Generator> generators) {
    for (int left = 0; left <= factors; left++) {
      for (List<Generator> u : words(generators, left)) {
        for (int right = 0; left + right <= factors; right++) {
          for (List<Generator> v : words(generators, right)) {
            add(zero, u, v);
          }
        }
      }
    }
  }

  private static List<List<Generator>> words(List<Generator> generators, int length) {
    List<List<Generator>> all = List.of(List.of());
    for (int n = 0; n < length; n++) {
      List<List<Generator>> longer = new ArrayList<>();
      for (List<Generator> word : all) {
        generators.forEach(g -> longer.add(Combination.joined(word, List.of(g))));
      }
      all = longer;
      if (all.size() > MOST_PRODUCTS) {
        throw new NotReadException("its products are too long to be looked for");
      }
    }
    return all;
  }

  private void add(Combination zero, List<Generator> u, List<Generator> v) {
    if (++products > MOST_PRODUCTS) {
      throw new NotReadException("it would have to be looked for among too many products");
    }
    TreeMap<List<Generator>, Long> row = new TreeMap<>(ORDER);
    zero.terms()
        .forEach((word, c) -> row.put(Combination.joined(Combination.joined(u, word), v), c));
    eliminate(row);
    if (!row.isEmpty()) {
      rows.put(row.lastKey(), row);
    }
  }

  /** Shorter ones first; what is looked for does not depend on the order of others. */
  private static int compare(List<Generator> a, List<Generator> b) {
    int order = Integer.compare(a.size(), b.size());
    for (int n = 0; order == 0 && n < a.size(); n++) {
      order = a.get(n).compareTo(b.get(n));
    }
    return order;
  }

  /** How many products there are. */
  int products() {
    return products;
  }

  /** Whether a combination is a sum of such products. */
  boolean contains(Combination difference) {
    TreeMap<List<Generator>, Long> rest = new TreeMap<>(ORDER);
    rest.putAll(difference.terms());
    eliminate(rest);
    return rest.isEmpty();
  }

  /** Takes multiples of the basis away, the longest products first, until none fits. */
  private void eliminate(TreeMap<List<Generator>, Long> row) {
    while (!row.isEmpty()) {
      List<Generator> leading = row.lastKey();
      TreeMap<List<Generator>, Long> pivot = rows.get(leading);
      if (pivot == null) {
        return;
      }
      long factor =
          field.multiply(row.lastEntry().getValue(), field.inverse(pivot.lastEntry().getValue()));
      pivot.forEach(
          (word, c) -> {
            long left = field.subtract(row.getOrDefault(word, 0L), field.multiply(factor, c));
            if (left == 0) {
              row.remove(word);
            } else {
              row.put(word, left);
            }
          });
    }
  }
}
