package org.rederive.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;

/**
 * A definition with all definitions its formula stands on, those of Hamiltonians among them to
 * which its energies and states belong.
 */
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
        List<Declaration> symbols = look(definition);
        open.addAll(symbols);
        symbols.stream()
            .flatMap(used -> owner(used, definitions).stream())
            .map(Definition::symbol)
            .forEach(open::add);
      }
    }
  }

  private static Optional<Definition> owner(
      Declaration symbol, Map<Declaration, Definition> definitions) {
    return symbol.quantity() instanceof Quantity.Owned owned
        ? owned.of().flatMap(operator -> Definition.spelledLike(operator, definitions))
        : Optional.empty();
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
    Set<Declaration> variables = new HashSet<>();
    Set<Declaration> bound = new HashSet<>(definition.symbol().slots());
    bound.addAll(definition.indices());
    Set<Declaration> labels = definition.body().freeLabels();
    labels.removeAll(bound);
    openLabels.addAll(labels);
    Deque<Formula> open = new ArrayDeque<>(List.of(definition.body()));
    while (!open.isEmpty()) {
      Formula node = open.pop();
      node.symbols().forEach(symbol -> symbols.add(symbol.declaration()));
      variables.addAll(node.variables());
      bound.addAll(node.binds());
      node.parts().forEach(open::push);
    }
    variables.removeAll(bound);
    openVariables.addAll(variables);
    return symbols;
  }
}
