package org.rederive.derivation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;

/** A definition with all definitions its formula stands on. */
final class DefinitionClosure {
  private final Definition root;
  private final Map<Declaration, Definition> inside = new LinkedHashMap<>();
  private final Set<Declaration> openLabels = new HashSet<>();
  private final Set<Declaration> openVariables = new HashSet<>();

  DefinitionClosure(Map<Declaration, Definition> definitions, Declaration symbol) {
    this.root = Objects.requireNonNull(definitions.get(symbol));
    Deque<Declaration> open = new ArrayDeque<>(List.of(symbol));
    while (!open.isEmpty()) {
      Declaration next = open.pop();
      Definition definition = definitions.get(next);
      if (definition != null && inside.putIfAbsent(next, definition) == null) {
        open.addAll(look(definition));
      }
    }
  }

  Definition root() {
    return root;
  }

  /** Every definition met, its symbol with it. */
  Map<Declaration, Definition> inside() {
    return inside;
  }

  /** Labels with a value that neither a definition's left side nor a sum or integral binds. */
  List<Declaration> openLabels() {
    return sorted(openLabels);
  }

  /** Variables that are differentiated by or set to zero. */
  List<Declaration> openVariables() {
    return sorted(openVariables);
  }

  private static List<Declaration> sorted(Set<Declaration> labels) {
    return labels.stream().sorted(Comparator.comparing(Declaration::latex)).toList();
  }

  /** The symbols in a definition's formula; notes its open labels. */
  private List<Declaration> look(Definition definition) {
    List<Declaration> symbols = new ArrayList<>();
    Set<Declaration> labels = new HashSet<>();
    Set<Declaration> variables = new HashSet<>();
    Set<Declaration> bound = new HashSet<>(definition.symbol().slots());
    bound.addAll(definition.indices());
    Deque<Formula> open = new ArrayDeque<>(List.of(definition.body()));
    while (!open.isEmpty()) {
      Formula node = open.pop();
      if (node instanceof Formula.Symbol symbol) {
        symbols.add(symbol.declaration());
      } else if (node instanceof Formula.Expectation expectation) {
        open.push(expectation.state());
      }
      labels.addAll(labels(node));
      variables.addAll(variables(node));
      bound.addAll(bound(node));
      node.parts().forEach(open::push);
    }
    labels.removeAll(bound);
    openLabels.addAll(labels);
    variables.removeAll(bound);
    openVariables.addAll(variables);
    return symbols;
  }

  private static List<Declaration> bound(Formula node) {
    if (node instanceof Formula.SumOver sum) {
      return sum.indices();
    }
    return node instanceof Formula.Integral integral ? integral.momenta() : List.of();
  }

  private static List<Declaration> variables(Formula node) {
    if (node instanceof Formula.Derivative derivative) {
      return List.of(derivative.variable());
    }
    if (node instanceof Formula.ComponentDerivative derivative) {
      return derivative.operator().slots();
    }
    return node instanceof Formula.AtZero at ? List.of(at.variable()) : List.of();
  }

  private static List<Declaration> labels(Formula node) {
    if (node instanceof Formula.Symbol symbol) {
      return symbol.slots();
    }
    if (node instanceof Formula.ComponentDerivative derivative) {
      return List.of(derivative.index());
    }
    if (node instanceof Formula.Indexed indexed) {
      return indexed.indices();
    }
    if (node instanceof Formula.LeviCivita symbol) {
      return symbol.indices();
    }
    if (node instanceof Formula.Kronecker delta) {
      return List.of(delta.left(), delta.right());
    }
    return node instanceof Formula.MomentumDelta delta
        ? List.of(delta.left(), delta.right())
        : List.of();
  }
}
