package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sums and products of vectors and tensors, component by component. */
record Tensors(Entries entries) {

  LiteralValue mapped(LiteralValue a, UnaryOperator<Entry> rule) {
    return new LiteralValue(a.rank(), a.entries().stream().map(rule).toList());
  }

  LiteralValue negate(LiteralValue a) {
    return mapped(a, entries::negate);
  }

  /** Beside a vector only 0 can stand. */
  LiteralValue add(LiteralValue a, LiteralValue b) {
    if (a.rank() != b.rank()) {
      boolean left = a.rank() == 0 && a.isZero();
      if (!left && !(b.rank() == 0 && b.isZero())) {
        throw new NotReadException("a sum of tensors of different rank");
      }
      return left ? b : a;
    }
    List<Entry> sum = new ArrayList<>();
    for (int i = 0; i < a.entries().size(); i++) {
      sum.add(entries.add(a.entries().get(i), b.entries().get(i)));
    }
    return new LiteralValue(a.rank(), sum);
  }

  /** (ab)_ij… = a_i b_j…, in written order. */
  LiteralValue multiply(LiteralValue a, LiteralValue b) {
    List<Entry> product = new ArrayList<>();
    for (Entry left : a.entries()) {
      for (Entry right : b.entries()) {
        product.add(entries.multiply(left, right));
      }
    }
    return new LiteralValue(a.rank() + b.rank(), product);
  }

  /** a · b = Σ_i a_i b_i. */
  LiteralValue dot(LiteralValue a, LiteralValue b) {
    requireVectors(a, b);
    Entry sum = entries.multiply(a.entries().get(0), b.entries().get(0));
    for (int i = 1; i < 3; i++) {
      sum = entries.add(sum, entries.multiply(a.entries().get(i), b.entries().get(i)));
    }
    return LiteralValue.of(sum);
  }

  /** (a × b)_i = a_j b_k − a_k b_j for i, j, k in cyclic order. */
  LiteralValue cross(LiteralValue a, LiteralValue b) {
    requireVectors(a, b);
    List<Entry> product = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      Entry plus = entries.multiply(a.entries().get(j), b.entries().get(k));
      Entry minus = entries.multiply(a.entries().get(k), b.entries().get(j));
      product.add(entries.add(plus, entries.negate(minus)));
    }
    return new LiteralValue(1, product);
  }

  private static void requireVectors(LiteralValue a, LiteralValue b) {
    if (a.rank() != 1 || b.rank() != 1) {
      throw new NotReadException("a product of vectors is needed");
    }
  }
}
