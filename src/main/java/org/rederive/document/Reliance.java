package org.rederive.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Sort;

/**
 * On which coordinates formulas depend, by what they show, by what is defined and by what is not
 * written. Where it is not known, they may.
 *
 * @param definitions what symbols stand for
 */
record Reliance(Map<Declaration, Definition> definitions) {

  /** The definition of the Hamiltonian to which energies and states belong, if it is written. */
  Optional<Definition> owner(Declaration symbol) {
    return symbol.quantity() instanceof Quantity.Level level && !isExtended(level)
        ? level.of().flatMap(operator -> Definition.spelledLike(operator, definitions))
        : Optional.empty();
  }

  /** What formulas stand on, Hamiltonians included to which energies and states belong. */
  Set<Declaration> standOn(List<Formula> formulas) {
    Set<Declaration> symbols = new LinkedHashSet<>();
    List<Formula> next = formulas;
    while (!next.isEmpty()) {
      Set<Declaration> found = Definition.symbols(next, definitions);
      found.removeIf(symbol -> !symbols.add(symbol));
      next =
          found.stream()
              .flatMap(symbol -> owner(symbol).stream())
              .filter(owner -> symbols.add(owner.symbol()))
              .map(Definition::body)
              .toList();
    }
    return symbols;
  }

  /** Whether the value of a formula may be another one for other samples, all but its gauges. */
  boolean isDrawn(Formula formula) {
    return standOn(List.of(formula)).stream()
        .filter(symbol -> !definitions.containsKey(symbol) && owner(symbol).isEmpty())
        .filter(symbol -> !(symbol.quantity() instanceof Quantity.Known))
        .anyMatch(symbol -> !Elsewhere.isCoordinate(symbol) || mayDependOn(formula, symbol));
  }

  private static boolean isExtended(Quantity.Level level) {
    return level instanceof Quantity.Eigenvector state && state.bloch();
  }

  static boolean isComponent(Declaration label) {
    return label.quantity() instanceof Quantity.Coordinate c && c.component();
  }

  /** The coordinates that a formula itself shows. */
  static Set<Declaration> coordinates(Formula formula) {
    Set<Declaration> shown = new LinkedHashSet<>();
    collect(formula, shown);
    return shown;
  }

  /** Those of them that are momenta with all their components. */
  static Set<Declaration> momenta(Formula formula) {
    Set<Declaration> momenta = coordinates(formula);
    momenta.removeIf(label -> label.sort() != Sort.MOMENTUM || isComponent(label));
    return momenta;
  }

  private static void collect(Formula formula, Set<Declaration> shown) {
    for (Formula.Symbol symbol : formula.symbols()) {
      if (Elsewhere.isCoordinate(symbol.declaration())) {
        shown.add(symbol.declaration());
      }
      symbol.slots().stream()
          .filter(Elsewhere::isCoordinate)
          .forEach(
              slot ->
                  slot.written()
                      .ifPresentOrElse(
                          written -> collect(written.formula(), shown), () -> shown.add(slot)));
    }
    formula.parts().forEach(part -> collect(part, shown));
  }

  /** Whether the value of a formula is known to be real: made of real numbers and coordinates. */
  boolean isReal(Formula formula) {
    boolean plain =
        formula instanceof Formula.Literal
            || formula instanceof Formula.Pi
            || formula instanceof Formula.Sum
            || formula instanceof Formula.Negation
            || formula instanceof Formula.Product
            || formula instanceof Formula.Fraction
            || formula instanceof Formula.Power
            || formula instanceof Formula.Dot
            || formula instanceof Formula.Cross
            || formula instanceof Formula.Indexed
            || formula instanceof Formula.ByComponents
            || formula instanceof Formula.Modulus
            || formula instanceof Formula.SquaredModulus
            || formula instanceof Formula.SumOver
            || formula instanceof Formula.LeviCivita
            || formula instanceof Formula.Kronecker
            || formula instanceof Formula.Symbol symbol && isReal(symbol);
    return plain && formula.parts().stream().allMatch(this::isReal);
  }

  private boolean isReal(Formula.Symbol symbol) {
    Definition definition = definitions.get(symbol.declaration());
    Quantity quantity = symbol.declaration().quantity();
    return definition != null
        ? isReal(definition.body())
            && symbol.slots().stream()
                .flatMap(slot -> slot.written().stream())
                .allMatch(written -> isReal(written.formula()))
        : quantity instanceof Quantity.Coordinate
            || quantity instanceof Quantity.Number number && number.real()
            || quantity instanceof Quantity.Vector vector && vector.real();
  }

  /** Whether the value of a formula may change with a coordinate. */
  boolean mayDependOn(Formula formula, Declaration coordinate) {
    if (formula.binds().contains(coordinate)) {
      return formula.parts().stream()
          .limit(formula.parts().size() - 1L)
          .anyMatch(part -> mayDependOn(part, coordinate));
    }
    return formula.symbols().stream().anyMatch(symbol -> mayDependOn(symbol, coordinate))
        || !(formula instanceof Formula.Symbol) && formula.labels().contains(coordinate)
        || formula.variables().contains(coordinate)
        || formula.parts().stream().anyMatch(part -> mayDependOn(part, coordinate));
  }

  private boolean mayDependOn(Formula.Symbol symbol, Declaration coordinate) {
    Declaration declaration = symbol.declaration();
    if (declaration.equals(coordinate)
        || symbol.slots().stream().anyMatch(slot -> isFunctionOf(slot, coordinate))) {
      return true;
    }
    Definition definition = definitions.get(declaration);
    if (definition != null) {
      return !definition.symbol().slots().contains(coordinate)
          && mayDependOn(definition.body(), coordinate);
    }
    Optional<Definition> owner = owner(declaration);
    return owner.isPresent()
        ? !declaration.slots().contains(coordinate) && mayDependOn(owner.get().body(), coordinate)
        : !Elsewhere.isCoordinate(declaration) && isHiddenIn(symbol, coordinate);
  }

  private boolean isFunctionOf(Declaration slot, Declaration coordinate) {
    if (slot.equals(coordinate)) {
      return true;
    }
    if (slot.written().isPresent()) {
      return mayDependOn(slot.written().get().formula(), coordinate);
    }
    Definition definition = definitions.get(slot);
    return definition != null && mayDependOn(definition.body(), coordinate);
  }

  /** Whether what has no definition may depend on a coordinate that it does not show. */
  boolean isHiddenIn(Formula.Symbol symbol, Declaration coordinate) {
    Quantity quantity = symbol.declaration().quantity();
    if (quantity.isConstant()
        || quantity instanceof Quantity.Formal
        || quantity instanceof Quantity.Direction
        || quantity instanceof Quantity.Unknown
        || quantity instanceof Quantity.Operator o && o.dependence() == Dependence.NOTHING) {
      return false;
    }
    return !(isFunction(quantity) && shows(symbol.declaration(), coordinate));
  }

  /** A quantity that is a function of the coordinates that it shows. */
  static boolean isFunction(Quantity quantity) {
    return quantity instanceof Quantity.Operator
        || quantity instanceof Quantity.Level
        || quantity instanceof Quantity.Tensor
        || quantity instanceof Quantity.Named;
  }

  /** One momentum that is written is all momenta that are meant; of others each is written. */
  private static boolean shows(Declaration declaration, Declaration coordinate) {
    List<Declaration> slots = declaration.slots();
    return coordinate.sort() == Sort.MOMENTUM && !isComponent(coordinate)
        ? slots.stream().anyMatch(slot -> slot.sort() == Sort.MOMENTUM && !isComponent(slot))
        : slots.contains(coordinate);
  }
}
