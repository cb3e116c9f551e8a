package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Sort;

/**
 * What formulas speak about, the definitions they stand on included.
 *
 * @param definitions what symbols stand for
 */
record Survey(Map<Declaration, Definition> definitions) {
  Survey {
    definitions = Map.copyOf(definitions);
  }

  Optional<Definition> definition(Declaration symbol) {
    return Optional.ofNullable(definitions.get(symbol));
  }

  /** The definition of a symbol that is written so, where only its spelling is known. */
  Optional<Definition> written(Declaration symbol) {
    return definitions.entrySet().stream()
        .filter(e -> e.getKey().latex().equals(symbol.latex()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether some node of a formula is such. */
  boolean any(Formula formula, Predicate<Formula> such) {
    return any(formula, such, new LinkedHashSet<>());
  }

  private boolean any(Formula formula, Predicate<Formula> such, Set<Declaration> seen) {
    if (such.test(formula)) {
      return true;
    }
    for (Formula.Symbol symbol : formula.symbols()) {
      Optional<Definition> definition = definition(symbol.declaration());
      if (such.test(symbol)
          || definition.isPresent()
              && seen.add(symbol.declaration())
              && any(definition.get().body(), such, seen)) {
        return true;
      }
      for (Declaration slot : symbol.slots()) {
        Optional<Definition> function = definition(slot);
        if (function.isPresent() && seen.add(slot) && any(function.get().body(), such, seen)) {
          return true;
        }
      }
    }
    return formula.parts().stream().anyMatch(part -> any(part, such, seen));
  }

  /** Every node, definitions included. */
  void visit(List<Formula> formulas, Consumer<Formula> visitor) {
    for (Formula formula : formulas) {
      any(
          formula,
          node -> {
            visitor.accept(node);
            return false;
          });
    }
  }

  /** Whether some symbol is such a quantity. */
  boolean anyQuantity(Formula formula, Predicate<Quantity> such) {
    return any(
        formula, f -> f instanceof Formula.Symbol s && such.test(s.declaration().quantity()));
  }

  // ---- coordinates

  /** The coordinates that something is differentiated by, or that stand for a parameter. */
  Set<Declaration> varied(List<Formula> formulas) {
    Set<Declaration> varied = new LinkedHashSet<>();
    visit(
        formulas,
        node -> {
          varied.addAll(node.variables());
          node.symbols().forEach(symbol -> varied.addAll(fillers(symbol)));
        });
    return varied;
  }

  private List<Declaration> fillers(Formula.Symbol symbol) {
    List<Declaration> fillers = new ArrayList<>();
    List<Declaration> slots =
        definition(symbol.declaration())
            .map(d -> d.symbol().slots())
            .orElse(symbol.declaration().slots());
    for (int i = 0; i < Math.min(slots.size(), symbol.slots().size()); i++) {
      boolean parameter = slots.get(i).sort() == Sort.PARAMETER;
      if (parameter || definitions.containsKey(symbol.slots().get(i))) {
        fillers.add(symbol.slots().get(i));
      }
    }
    return fillers;
  }

  /** All coordinates that are met. */
  Set<Declaration> coordinates(List<Formula> formulas) {
    Set<Declaration> met = new LinkedHashSet<>(varied(formulas));
    visit(
        formulas,
        node -> {
          met.addAll(node.labels());
          node.symbols().forEach(symbol -> met.addAll(symbol.slots()));
          node.symbols().forEach(symbol -> met.addAll(symbol.declaration().slots()));
          node.symbols().forEach(symbol -> met.add(symbol.declaration()));
        });
    met.removeIf(label -> !(label.quantity() instanceof Quantity.Coordinate));
    return met;
  }

  // ---- momenta

  /** The momenta that a formula speaks about and that nothing in it runs over. */
  Set<Declaration> freeMomenta(Formula formula) {
    Set<Declaration> free = new LinkedHashSet<>();
    collect(formula, free);
    return free;
  }

  static boolean isMomentum(Declaration label) {
    return label.quantity() instanceof Quantity.Coordinate c && c.variable() == Variable.MOMENTUM;
  }

  private static boolean isLetter(Declaration label, Declaration bound) {
    return isMomentum(bound) && label.latex().equals(bound.latex());
  }

  private void collect(Formula formula, Set<Declaration> free) {
    Set<Declaration> inside = new LinkedHashSet<>();
    formula.parts().forEach(part -> collect(part, inside));
    for (Formula.Symbol symbol : formula.symbols()) {
      collect(symbol, inside);
    }
    formula.labels().stream().filter(Survey::isMomentum).forEach(label -> resolve(label, inside));
    formula.variables().stream()
        .filter(Survey::isMomentum)
        .forEach(label -> resolve(label, inside));
    formula.binds().forEach(bound -> inside.removeIf(label -> isLetter(label, bound)));
    free.addAll(inside);
  }

  private void collect(Formula.Symbol symbol, Set<Declaration> free) {
    Declaration declaration = symbol.declaration();
    if (isMomentum(declaration)) {
      resolve(declaration, free);
    }
    symbol.slots().stream().filter(Survey::isMomentum).forEach(slot -> resolve(slot, free));
    Optional<Definition> definition = definition(declaration);
    if (definition.isPresent() && declaration.sort() == Sort.QUANTITY) {
      Set<Declaration> inside = new LinkedHashSet<>();
      collect(definition.get().body(), inside);
      definition
          .get()
          .symbol()
          .slots()
          .forEach(slot -> inside.removeIf(label -> isLetter(label, slot)));
      free.addAll(inside);
    }
  }

  /** A momentum that is a function of others speaks about those. */
  private void resolve(Declaration momentum, Set<Declaration> free) {
    Optional<Definition> definition = definition(momentum);
    if (definition.isPresent()) {
      collect(definition.get().body(), free);
    } else {
      free.add(momentum);
    }
  }
}
