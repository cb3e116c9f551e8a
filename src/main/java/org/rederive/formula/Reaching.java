package org.rederive.formula;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Variable;

/**
 * Products in which some mean a derivative or an evaluation bar of more than the factor beside it:
 * other factors change with the same variable, too.
 */
public final class Reaching {
  private Reaching() {}

  /**
   * Whether a factor has a bar that may be one of those before it, too. Powers of λ before it are
   * those of a series: λ a|_{λ=0} is λ times its coefficient.
   */
  public static boolean isBarUnclear(List<Formula> factors, int n) {
    if (!(factors.get(n) instanceof Formula.AtZero at) || at.asArgument()) {
      return false;
    }
    Declaration variable = at.variable();
    boolean series = at.operand() instanceof Formula.Derivative || !shows(at.operand(), variable);
    return factors.subList(0, n).stream()
        .anyMatch(before -> mayChange(before, variable) && !(series && isPower(before, variable)));
  }

  /** The same of the first factor of what stands behind another product and a sign. */
  public static boolean isBarUnclear(Formula left, Formula right) {
    List<Formula> all = new ArrayList<>(factors(left));
    int n = all.size();
    all.addAll(factors(right));
    return isBarUnclear(all, n);
  }

  private static List<Formula> factors(Formula formula) {
    return formula instanceof Formula.Product product ? product.factors() : List.of(formula);
  }

  /** Whether a factor is a derivative that may be one of those behind it, too. */
  public static boolean isDerivativeUnclear(List<Formula> factors, int n) {
    return factors.get(n) instanceof Formula.Derivative derivative
        && shows(innermost(derivative), derivative.variable())
        && factors.subList(n + 1, factors.size()).stream()
            .anyMatch(behind -> shows(behind, derivative.variable()));
  }

  private static Formula innermost(Formula.Derivative derivative) {
    return derivative.operand() instanceof Formula.Derivative inner
        ? innermost(inner)
        : derivative.operand();
  }

  private static boolean isPower(Formula factor, Declaration variable) {
    if (factor instanceof Formula.Power || factor instanceof Formula.Fraction) {
      return factor.parts().stream()
          .allMatch(part -> !mayChange(part, variable) || isPower(part, variable));
    }
    return factor instanceof Formula.Symbol symbol && symbol.declaration().equals(variable);
  }

  /** Whether the letter of a variable stands in a formula. */
  private static boolean shows(Formula formula, Declaration variable) {
    return !isTaken(formula, variable)
        && (formula.symbols().stream().anyMatch(s -> s.declaration().equals(variable))
            || formula.parts().stream().anyMatch(part -> shows(part, variable)));
  }

  private static boolean mayChange(Formula formula, Declaration variable) {
    return !isTaken(formula, variable)
        && (formula.symbols().stream().anyMatch(s -> mayChange(s.declaration(), variable))
            || formula.parts().stream().anyMatch(part -> mayChange(part, variable)));
  }

  private static boolean isTaken(Formula formula, Declaration variable) {
    return formula instanceof Formula.AtZero at && at.variable().equals(variable);
  }

  private static boolean mayChange(Declaration symbol, Declaration variable) {
    Quantity quantity = symbol.quantity();
    if (symbol.equals(variable)) {
      return true;
    }
    return !quantity.isConstant()
        && !(quantity instanceof Quantity.Coordinate)
        && !(quantity instanceof Quantity.State)
        && !(quantity instanceof Quantity.Unknown)
        && !(quantity instanceof Quantity.Known)
        && !(quantity instanceof Quantity.EvolvingState && !isTime(variable))
        && !(quantity instanceof Quantity.Operator o && o.dependence() == Dependence.NOTHING);
  }

  private static boolean isTime(Declaration variable) {
    return variable.quantity() instanceof Quantity.Coordinate coordinate
        && coordinate.variable() == Variable.TIME;
  }
}
