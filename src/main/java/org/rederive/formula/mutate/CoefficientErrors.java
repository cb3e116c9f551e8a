package org.rederive.formula.mutate;

import java.util.List;
import org.rederive.formula.Formula;
import org.rederive.formula.Terms;

/** Wrong signs and factors: of a term, and of a number inside a term. */
final class CoefficientErrors {
  private static final Formula ZERO = new Formula.Literal(0);
  private static final Formula I = new Formula.ImaginaryUnit();
  private static final Formula TWO = new Formula.Literal(2);
  private static final Formula HALF = new Formula.Fraction(new Formula.Literal(1), TWO);

  static final List<ErrorRow> ROWS =
      List.of(
          term("sign", (term, around) -> List.of(Terms.negated(term))),
          term("factor 2", (term, around) -> List.of(Terms.times(TWO, term))),
          term("factor 1/2", (term, around) -> List.of(Terms.times(HALF, term))),
          term("factor i", (term, around) -> List.of(Terms.times(I, term))),
          term("factor -i", (term, around) -> List.of(Terms.negated(Terms.times(I, term)))),
          number("number times -1", (number, around) -> List.of(minus(number))),
          number("number times 2", (number, around) -> List.of(Terms.times(TWO, number))),
          number("number times 1/2", (number, around) -> List.of(Terms.times(HALF, number))),
          number("number times i", (number, around) -> List.of(Terms.times(I, number))),
          number("number times -i", (number, around) -> List.of(minus(Terms.times(I, number)))));

  private CoefficientErrors() {}

  private static ErrorRow term(String name, ErrorRow.Rule<Formula> rule) {
    ErrorRow.Rule<Formula> unlessZero =
        (term, around) -> term.equals(ZERO) ? List.of() : rule.at(term, around);
    return ErrorRow.slip(ErrorRow.Place.TERM, Formula.class, name, unlessZero);
  }

  private static ErrorRow number(String name, ErrorRow.Rule<Formula> rule) {
    return ErrorRow.slip(ErrorRow.Place.NUMBER, Formula.class, name, rule);
  }

  private static Formula minus(Formula number) {
    return new Formula.Negation(number);
  }
}
