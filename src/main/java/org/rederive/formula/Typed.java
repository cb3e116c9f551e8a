package org.rederive.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A piece already read: its tree, its shape, where it stands and which spatial indices are free in
 * it.
 *
 * @param free how often each free spatial index occurs, in order of writing
 */
record Typed(Formula formula, Type type, Span span, Map<Declaration, Integer> free) {
  Typed {
    free = Collections.unmodifiableMap(new LinkedHashMap<>(free));
  }

  Typed(Formula formula, Type type, Span span) {
    this(formula, type, span, Map.of());
  }

  boolean isZero() {
    return formula instanceof Formula.Literal literal && literal.value() == 0;
  }

  Typed as(Formula newFormula, Type newType, Span newSpan) {
    return new Typed(newFormula, newType, newSpan, free);
  }

  /** Occurrences of free indices in two pieces that are multiplied. */
  static Map<Declaration, Integer> together(Typed a, Typed b) {
    Map<Declaration, Integer> sum = new LinkedHashMap<>(a.free());
    b.free().forEach((index, count) -> sum.merge(index, count, Integer::sum));
    return sum;
  }
}
