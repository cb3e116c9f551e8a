package org.rederive.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * The number in front of a term, as printed, and what it multiplies.
 *
 * @param number made of literals and i only, with its sign
 * @param rest the term without it
 */
public record Coefficient(Formula number, Formula rest) {

  /** Splits a term; the number is 1 where none is printed. */
  public static Coefficient of(Formula term) {
    Formula folded = ConstantFolding.of(term);
    boolean negative = folded instanceof Formula.Negation;
    Formula bare = folded instanceof Formula.Negation negation ? negation.operand() : folded;
    if (bare instanceof Formula.SumOver sum && sum.implied()) {
      Coefficient inside = of(sum.body());
      return new Coefficient(signed(negative, inside.number()), sum.with(List.of(inside.rest())));
    }
    if (bare instanceof Formula.Dot || bare instanceof Formula.Cross) {
      Coefficient first = of(bare.parts().get(0));
      Formula rest = bare.with(List.of(first.rest(), bare.parts().get(1)));
      return new Coefficient(signed(negative, first.number()), rest);
    }
    List<Formula> numbers = new ArrayList<>();
    List<Formula> rest = new ArrayList<>();
    for (Formula factor : bare instanceof Formula.Product p ? p.factors() : List.of(bare)) {
      (factor.isNumber() ? numbers : rest).add(factor);
    }
    Formula number = product(numbers);
    return new Coefficient(signed(negative, number), product(rest));
  }

  private static Formula signed(boolean negative, Formula number) {
    return negative ? ConstantFolding.of(new Formula.Negation(number)) : number;
  }

  private static Formula product(List<Formula> factors) {
    if (factors.isEmpty()) {
      return new Formula.Literal(1);
    }
    return factors.size() == 1 ? factors.get(0) : new Formula.Product(factors);
  }
}
