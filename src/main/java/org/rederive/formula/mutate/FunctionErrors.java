package org.rederive.formula.mutate;

import java.util.List;
import org.rederive.formula.Formula;
import org.rederive.formula.Terms;

/** Re and Im, moduli, exponentials and logarithms. */
final class FunctionErrors {
  private static final Formula ONE = new Formula.Literal(1);

  static final List<ErrorRow> ROWS =
      List.of(
          ErrorRow.wrong(
              Formula.Part.class,
              "real for imaginary part",
              (part, around) -> List.of(new Formula.Part(!part.real(), part.operand()))),
          ErrorRow.wrong(
              Formula.Part.class, "missing part", (part, around) -> List.of(part.operand())),
          ErrorRow.wrong(
              Formula.SquaredModulus.class,
              "square for modulus",
              (modulus, around) -> List.of(new Formula.Power(modulus.operand(), 2))),
          ErrorRow.wrong(
              Formula.Exponential.class,
              "sign of an exponent",
              (exp, around) -> List.of(exp.around(Terms.negated(exp.exponent())))),
          ErrorRow.wrong(
              Formula.Exponential.class,
              "first order only",
              (exp, around) -> List.of(new Formula.Sum(List.of(ONE, exp.exponent())))),
          ErrorRow.wrong(Formula.Sum.class, "all orders", (sum, around) -> exponential(sum)),
          ErrorRow.wrong(
              Formula.Logarithm.class,
              "modulus of a logarithm",
              (ln, around) -> List.of(new Formula.Logarithm(ln.operand(), !ln.ofModulus()))),
          ErrorRow.wrong(
              Formula.Logarithm.class, "missing logarithm", (ln, around) -> List.of(ln.operand())));

  private FunctionErrors() {}

  /** exp a for 1 + a. */
  private static List<Formula> exponential(Formula.Sum sum) {
    boolean first = sum.terms().size() == 2 && sum.terms().get(0).equals(ONE);
    return first ? List.of(new Formula.Exponential(sum.terms().get(1))) : List.of();
  }
}
