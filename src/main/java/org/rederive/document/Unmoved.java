package org.rederive.document;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;

/**
 * Looks for derivatives of a state or operator that changes with nothing: who writes d⟨ψ|A|ψ⟩/dt or
 * dA/dt has a ψ or an A in mind that moves, and of one that is just any it would be zero. The
 * partial derivative of an operator is not meant: that one is zero where only states move.
 */
record Unmoved(Map<Declaration, Definition> definitions) {
  private static final Set<Restriction> ANY = Set.of(Restriction.NONE, Restriction.HERMITIAN);

  /**
   * Such a state or operator.
   *
   * @param variable by what is differentiated
   */
  record Use(Formula.Symbol node, Declaration variable) implements Misused {
    @Override
    public String message() {
      return Latex.of(node)
          + " is just any, which does not change with "
          + variable.latex()
          + ", and neither does anything else in this derivative";
    }

    @Override
    public String hint() {
      return "give it a kind that says how it changes, as 'evolving state' in the setting operators,"
          + " 'state function' or 'operator function', or define it";
    }
  }

  /** The first such symbol in equations. */
  Optional<Use> in(List<Equation> equations) {
    return equations.stream()
        .flatMap(equation -> equation.sides().stream())
        .flatMap(this::unmoved)
        .findFirst();
  }

  private Stream<Use> unmoved(Formula node) {
    return Stream.concat(
        isDerivative(node) && isKnown(node.variables().get(0)) ? derived(node) : Stream.empty(),
        node.parts().stream().flatMap(this::unmoved));
  }

  private static boolean isDerivative(Formula node) {
    return node instanceof Formula.Derivative
        || node instanceof Formula.ComponentDerivative
        || node instanceof Formula.NablaProduct;
  }

  /** States may be functions of the momentum or of the place in them; of these two none is. */
  private static boolean isKnown(Declaration variable) {
    return variable.quantity() instanceof Quantity.Coordinate coordinate
        && (coordinate.variable() == Variable.TIME || coordinate.variable() == Variable.STRENGTH);
  }

  private Stream<Use> derived(Formula node) {
    Declaration variable = node.variables().get(0);
    Set<Formula.Symbol> used = new LinkedHashSet<>();
    node.parts().forEach(part -> collect(part, used, new HashSet<>()));
    return used.stream().anyMatch(symbol -> moves(symbol.declaration(), variable))
        ? Stream.empty()
        : used.stream()
            .filter(symbol -> isJustAny(symbol.declaration().quantity(), node))
            .map(symbol -> new Use(symbol, variable));
  }

  private static boolean isJustAny(Quantity quantity, Formula derivative) {
    boolean total =
        derivative instanceof Formula.Derivative node && node.style() == Formula.Style.TOTAL;
    return quantity instanceof Quantity.State
        || total
            && quantity instanceof Quantity.Operator operator
            && ANY.contains(operator.restriction());
  }

  private static boolean moves(Declaration symbol, Declaration variable) {
    return symbol.sort() == variable.sort() || symbol.quantity().dependsOn(variable.sort());
  }

  /** The symbols that a formula stands on, definitions written out. */
  private void collect(Formula formula, Set<Formula.Symbol> used, Set<Declaration> opened) {
    formula
        .allSymbols()
        .forEach(
            symbol -> {
              Definition definition = definitions.get(symbol.declaration());
              if (definition == null) {
                used.add(symbol);
              } else if (opened.add(symbol.declaration())) {
                collect(definition.body(), used, opened);
              }
            });
  }
}
