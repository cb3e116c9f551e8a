package org.rederive.engine.span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A value with its components along x, y and z.
 *
 * @param rank number of spatial indices
 * @param entries 3^rank of them, the last index fastest
 */
record Components(int rank, List<Combination> entries) {
  Components {
    entries = List.copyOf(entries);
  }

  static Components of(Combination single) {
    return new Components(0, List.of(single));
  }

  Combination single() {
    if (rank != 0) {
      throw new NotReadException("a vector where a number or an operator is needed");
    }
    return entries.get(0);
  }

  Components mapped(UnaryOperator<Combination> rule) {
    return new Components(rank, entries.stream().map(rule).toList());
  }

  /** Beside a vector only 0 can stand. */
  Components plus(Components other) {
    if (rank != other.rank) {
      if (isZero() || other.isZero()) {
        return isZero() ? other : this;
      }
      throw new NotReadException("a sum of tensors of different rank");
    }
    List<Combination> sum = new ArrayList<>();
    for (int n = 0; n < entries.size(); n++) {
      sum.add(entries.get(n).plus(other.entries.get(n)));
    }
    return new Components(rank, sum);
  }

  private boolean isZero() {
    return entries.stream().allMatch(Combination::isZero);
  }

  /** a_i b_j for some product of their entries. */
  Components outer(Components other, BinaryOperator<Combination> product) {
    List<Combination> all = new ArrayList<>();
    for (Combination a : entries) {
      other.entries.forEach(b -> all.add(product.apply(a, b)));
    }
    return new Components(rank + other.rank, all);
  }

  /** Σ_i a_i b_i. */
  Components dot(Components other, BinaryOperator<Combination> product) {
    requireVectors(other);
    return of(
        pair(other, 0, 0, product)
            .plus(pair(other, 1, 1, product))
            .plus(pair(other, 2, 2, product)));
  }

  /** a_j b_k − a_k b_j for i, j, k in cyclic order. */
  Components cross(Components other, BinaryOperator<Combination> product) {
    requireVectors(other);
    List<Combination> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      all.add(pair(other, j, k, product).plus(pair(other, k, j, product).negated()));
    }
    return new Components(1, all);
  }

  private Combination pair(Components other, int i, int j, BinaryOperator<Combination> product) {
    return product.apply(entries.get(i), other.entries.get(j));
  }

  private void requireVectors(Components other) {
    if (rank != 1 || other.rank != 1) {
      throw new NotReadException("a product of vectors is needed");
    }
  }
}
