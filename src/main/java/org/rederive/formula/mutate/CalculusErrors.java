package org.rederive.formula.mutate;

import java.util.List;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;

/** Derivatives, values at a point, integrals. */
final class CalculusErrors {
  static final List<ErrorRow> ROWS =
      List.of(
          ErrorRow.slip(
              Formula.Derivative.class,
              "variable of a derivative",
              (d, around) -> byAnother(d, around.variables().stream())),
          ErrorRow.wrong(
              Formula.Derivative.class,
              "another variable",
              (d, around) -> byAnother(d, coordinates(around))),
          ErrorRow.wrong(
              Formula.Derivative.class,
              "missing derivative",
              (d, around) -> isNumber(d.variable()) ? List.of(d.operand()) : List.of()),
          ErrorRow.wrong(
              Formula.ComponentDerivative.class, "another variable", CalculusErrors::alongAnother),
          ErrorRow.wrong(
              Formula.NablaProduct.class,
              "missing curl",
              (product, around) -> product.curl() ? List.of(product.operand()) : List.of()),
          ErrorRow.wrong(
              Formula.NablaProduct.class, "another variable", CalculusErrors::alongAnother),
          ErrorRow.wrong(
              Formula.AtZero.class,
              "missing evaluation",
              (at, around) ->
                  at.variable().sort() == Sort.QUANTITY ? List.of() : List.of(at.operand())),
          ErrorRow.wrong(
              Formula.Derivative.class,
              "value at zero",
              (d, around) -> atZero(d, d.variables(), around)),
          ErrorRow.wrong(
              Formula.Symbol.class, "value at zero", (s, around) -> atZero(s, s.slots(), around)),
          ErrorRow.wrong(
              Formula.Integral.class, "missing integral", (x, around) -> List.of(x.body())),
          ErrorRow.wrong(
              Formula.Definite.class, "missing integral", (x, around) -> List.of(x.body())),
          ErrorRow.wrong(
              Formula.Uncomputed.class,
              "missing sign",
              (x, around) ->
                  x.parts().size() == 1 ? List.of(x.parts().get(0)) : List.<Formula>of()));

  private CalculusErrors() {}

  private static Stream<Declaration> coordinates(Surroundings around) {
    return around.symbols().declarations().stream()
        .filter(d -> d.sort() == Sort.COORDINATE || d.sort() == Sort.MOMENTUM);
  }

  private static boolean isNumber(Declaration variable) {
    return variable.type().equals(Type.SCALAR);
  }

  private static List<Formula> byAnother(Formula.Derivative d, Stream<Declaration> others) {
    return others
        .filter(v -> !v.equals(d.variable()) && v.type().equals(d.variable().type()))
        .<Formula>map(v -> new Formula.Derivative(v, d.operand(), d.style()))
        .toList();
  }

  private static List<Formula> alongAnother(Formula.ComponentDerivative d, Surroundings around) {
    return around.symbols().declarations().stream()
        .filter(other -> other.role().equals(d.operator().role()) && !other.equals(d.operator()))
        .<Formula>map(other -> new Formula.ComponentDerivative(other, d.index(), d.operand()))
        .toList();
  }

  private static List<Formula> alongAnother(Formula.NablaProduct product, Surroundings around) {
    return coordinates(around)
        .filter(v -> !v.equals(product.variable()) && v.type().rank() == 1)
        .<Formula>map(v -> new Formula.NablaProduct(v, product.curl(), product.operand()))
        .toList();
  }

  /** Of what the equation sets to zero anyway, the value at zero is hardly another one. */
  private static List<Formula> atZero(
      Formula node, List<Declaration> variables, Surroundings around) {
    return variables.stream()
        .filter(v -> v.sort() == Sort.COORDINATE && isNumber(v) && !around.zeros().contains(v))
        .<Formula>map(v -> new Formula.AtZero(node, v, false))
        .toList();
  }
}
