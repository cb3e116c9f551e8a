package org.rederive.engine.model;

import java.util.List;
import java.util.stream.Stream;
import org.rederive.formula.Brackets;
import org.rederive.formula.Formula;

/**
 * The terms of a side that have a meaning of their own. A bracket that is a sum is opened; one that
 * is a difference is a quantity, for its parts may depend on the gauge where their difference does
 * not.
 */
final class NamedTerms {
  private NamedTerms() {}

  static List<Formula> of(Formula side) {
    Stream<Formula> written =
        side instanceof Formula.Sum sum ? sum.terms().stream() : Stream.of(side);
    return written.flatMap(term -> opened(term).stream()).toList();
  }

  private static List<Formula> opened(Formula term) {
    List<Formula> parts = Brackets.opened(term);
    return parts.size() > 1 && !hasDifference(term) ? parts : List.of(term);
  }

  private static boolean hasDifference(Formula term) {
    if (term instanceof Formula.Negation negation) {
      return hasDifference(negation.operand());
    }
    return term.parts().stream()
        .filter(Formula.Sum.class::isInstance)
        .flatMap(sum -> sum.parts().stream())
        .anyMatch(Formula.Negation.class::isInstance);
  }
}
