package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.Brackets;
import org.rederive.formula.Formula;
import org.rederive.formula.Terms;

/** Ways to write a formula in which a part may be found that is not there as it stands. */
final class Forms {
  private Forms() {}

  /** The formula, the same with its brackets opened, and with its factors over one denominator. */
  static List<Formula> of(Formula formula) {
    List<Formula> forms = new ArrayList<>(List.of(formula, opened(formula), overOne(formula)));
    forms.add(opened(overOne(formula)));
    return forms.stream().distinct().toList();
  }

  private static Formula opened(Formula formula) {
    if (formula instanceof Formula.Fraction fraction) {
      return new Formula.Fraction(opened(fraction.numerator()), fraction.denominator());
    }
    if (formula instanceof Formula.SumOver sum) {
      List<Formula> summed = Brackets.opened(sum.body()).stream().map(t -> under(sum, t)).toList();
      return summed.size() == 1 ? formula : new Formula.Sum(summed);
    }
    List<Formula> terms = Terms.of(formula);
    return terms.size() == 1 ? formula : new Formula.Sum(terms);
  }

  /** The sum over the same indices of one of the terms; the sign stays in front. */
  private static Formula under(Formula.SumOver sum, Formula term) {
    return term instanceof Formula.Negation negation
        ? new Formula.Negation(under(sum, negation.operand()))
        : new Formula.SumOver(sum.indices(), sum.except(), term, sum.implied());
  }

  /** a (b/c) = (a b)/c. */
  private static Formula overOne(Formula formula) {
    if (!(formula instanceof Formula.Product product)) {
      return formula;
    }
    List<Formula> factors = product.factors();
    Formula last = factors.get(factors.size() - 1);
    if (!(last instanceof Formula.Fraction fraction) || fraction.isNumber()) {
      return formula;
    }
    List<Formula> above = new ArrayList<>(factors.subList(0, factors.size() - 1));
    above.add(fraction.numerator());
    return new Formula.Fraction(new Formula.Product(above), fraction.denominator());
  }
}
