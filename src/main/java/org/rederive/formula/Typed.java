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
public record Typed(Formula formula, Type type, Span span, Map<Declaration, Integer> free) {
  public Typed {
    free = Collections.unmodifiableMap(new LinkedHashMap<>(free));
  }

  public Typed(Formula formula, Type type, Span span) {
    this(formula, type, span, Map.of());
  }

  public boolean isZero() {
    return formula instanceof Formula.Literal literal && literal.value() == 0;
  }

  public Typed as(Formula newFormula, Type newType, Span newSpan) {
    return new Typed(newFormula, newType, newSpan, free);
  }

  /** Occurrences of free indices in two pieces that are multiplied. */
  public static Map<Declaration, Integer> together(Typed a, Typed b) {
    Map<Declaration, Integer> sum = new LinkedHashMap<>(a.free());
    b.free().forEach((index, count) -> sum.merge(index, count, Integer::sum));
    return sum;
  }
}
