package org.rederive.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Variable;

/**
 * Looks for states that evolve by no operator of their document, beside operators and a time: they
 * would evolve by any other one, and who writes both means one of those that are there.
 */
record Undriven(Map<Declaration, Definition> definitions) {

  /**
   * Such a state.
   *
   * @param operators by one of which it may be meant to evolve
   */
  record Use(Formula.Symbol node, List<Declaration> operators) implements Misused {
    @Override
    public String message() {
      return node.declaration() + " evolves by no operator that is declared";
    }

    @Override
    public String hint() {
      String kind = node.declaration().role() + " of $`";
      return operators.stream()
          .map(operator -> kind + operator + "`$")
          .collect(
              Collectors.joining(
                  " or ", "give that operator the kind Hamiltonian, or name it: ", ""));
    }
  }

  /** The first such state in equations. */
  Optional<Use> in(List<Equation> equations) {
    List<Formula> sides = equations.stream().flatMap(e -> e.sides().stream()).toList();
    List<Declaration> operators =
        Definition.symbols(sides, definitions).stream().filter(Undriven::isOperator).toList();
    boolean inTime = sides.stream().anyMatch(side -> side.anyMatch(Undriven::speaksOfTime));
    return sides.stream()
        .filter(side -> inTime && !operators.isEmpty())
        .flatMap(Formula::allSymbols)
        .filter(symbol -> isUndriven(symbol.declaration().quantity()))
        .findFirst()
        .map(symbol -> new Use(symbol, operators));
  }

  private static boolean isUndriven(Quantity quantity) {
    return quantity instanceof Quantity.EvolvingState state && state.of().isEmpty();
  }

  private static boolean isOperator(Declaration symbol) {
    return symbol.type().kind() == Kind.OPERATOR
        && symbol.type().rank() == 0
        && (symbol.quantity() instanceof Quantity.Operator || symbol.quantity() == Quantity.FORMAL);
  }

  private static boolean speaksOfTime(Formula node) {
    return Perturbations.letters(node)
        .map(Declaration::quantity)
        .anyMatch(q -> q instanceof Quantity.Coordinate c && c.variable() == Variable.TIME);
  }
}
