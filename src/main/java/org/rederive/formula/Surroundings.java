package org.rederive.formula;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the equation around a node and its document offer for confusion.
 *
 * @param symbols what is declared
 * @param variables what the equation differentiates by or sets to zero
 * @param labels what is free in the equation
 */
record Surroundings(SymbolTable symbols, Set<Declaration> variables, Set<Declaration> labels) {

  static Surroundings of(Equation equation, SymbolTable symbols) {
    Set<Declaration> variables = new LinkedHashSet<>();
    collect(equation.left(), variables);
    collect(equation.right(), variables);
    Set<Declaration> labels = new LinkedHashSet<>(equation.left().freeLabels());
    labels.addAll(equation.right().freeLabels());
    return new Surroundings(symbols, variables, labels);
  }

  private static void collect(Formula formula, Set<Declaration> variables) {
    variables.addAll(formula.variables());
    formula.parts().forEach(part -> collect(part, variables));
  }
}
