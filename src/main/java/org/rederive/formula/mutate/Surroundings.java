package org.rederive.formula.mutate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.SymbolTable;

/**
 * What the equation around a node and its document offer for confusion.
 *
 * @param symbols what is declared
 * @param variables what the equation differentiates by or sets to zero
 * @param zeros what the equation sets to zero
 * @param labels what is free in the equation
 */
record Surroundings(
    SymbolTable symbols,
    Set<Declaration> variables,
    Set<Declaration> zeros,
    Set<Declaration> labels) {

  static Surroundings of(Equation equation, SymbolTable symbols) {
    Set<Declaration> variables = new LinkedHashSet<>();
    Set<Declaration> zeros = new LinkedHashSet<>();
    Set<Declaration> labels = new LinkedHashSet<>();
    for (Formula side : List.of(equation.left(), equation.right())) {
      collect(side, any -> true, variables);
      collect(side, Formula.AtZero.class::isInstance, zeros);
      labels.addAll(side.freeLabels());
    }
    return new Surroundings(symbols, variables, zeros, labels);
  }

  private static void collect(
      Formula formula, Predicate<Formula> such, Set<Declaration> variables) {
    if (such.test(formula)) {
      variables.addAll(formula.variables());
    }
    formula.parts().forEach(part -> collect(part, such, variables));
  }
}
