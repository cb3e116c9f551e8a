package org.rederive.engine.exact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;

/**
 * The operations that an equation leaves to be carried out, each as often as it is written once
 * definitions are put in: derivatives, commutators, traces and their like. Where the sides differ
 * in them, one of them has been carried out on the way from one side to the other; that is a rule,
 * however small, and not a matter of notation.
 */
final class WrittenOperations {
  private final Map<Declaration, Definition> definitions;
  private final Map<List<Object>, Integer> counts = new HashMap<>();

  private WrittenOperations(Map<Declaration, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Whether both sides are written with the same operations. */
  static boolean agree(Equation equation, Map<Declaration, Definition> definitions) {
    WrittenOperations operations = new WrittenOperations(definitions);
    operations.terms(equation.left(), 1);
    operations.terms(equation.right(), -1);
    return operations.counts.values().stream().allMatch(count -> count == 0);
  }

  /** A term that changes sides changes its sign. */
  private void terms(Formula formula, int sign) {
    if (formula instanceof Formula.Sum sum) {
      sum.terms().forEach(term -> terms(term, sign));
    } else if (formula instanceof Formula.Negation negation) {
      terms(negation.operand(), -sign);
    } else {
      definition(formula).ifPresentOrElse(body -> terms(body, sign), () -> all(formula, sign));
    }
  }

  private Optional<Formula> definition(Formula formula) {
    return formula instanceof Formula.Symbol symbol
        ? Optional.ofNullable(definitions.get(symbol.declaration())).map(Definition::body)
        : Optional.empty();
  }

  private void all(Formula formula, int sign) {
    List<Object> operation = operation(formula);
    if (!operation.isEmpty()) {
      counts.merge(operation, sign, Integer::sum);
    }
    definition(formula).ifPresent(body -> all(body, sign));
    formula.parts().forEach(part -> all(part, sign));
  }

  /** What is carried out, and along what; empty if nothing is. */
  private static List<Object> operation(Formula formula) {
    if (formula instanceof Formula.Derivative derivative) {
      return List.of(Formula.Derivative.class, derivative.variable().latex());
    }
    if (formula instanceof Formula.ComponentDerivative derivative) {
      return List.of(Formula.Derivative.class, derivative.operator().slots().get(0).latex());
    }
    if (formula instanceof Formula.AtZero at) {
      return List.of(Formula.AtZero.class, at.variable().latex());
    }
    if (formula instanceof Formula.NablaProduct product) {
      return List.of(Formula.Derivative.class, product.variable().latex());
    }
    boolean other =
        formula instanceof Formula.Commutator
            || formula instanceof Formula.Trace
            || formula instanceof Formula.Integral
            || formula instanceof Formula.Definite
            || formula instanceof Formula.Uncomputed
            || formula instanceof Formula.Exponential
            || formula instanceof Formula.Logarithm
            || formula instanceof Formula.Root
            || formula instanceof Formula.Elementary
            || formula instanceof Formula.Determinant
            || formula instanceof Formula.Inverse;
    return other ? List.of(formula.getClass()) : List.of();
  }
}
