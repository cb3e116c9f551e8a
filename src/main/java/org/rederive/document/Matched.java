package org.rederive.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Sort;

/**
 * Looks for a band that numbers the levels of two Hamiltonians of which one is made of others: the
 * levels of 2H are twice those of H, and which of them belong together nobody says. Where one is
 * the other and a perturbation they are those that it begins with.
 */
final class Matched {
  private final Map<Declaration, Definition> definitions;

  Matched(Map<Declaration, Definition> definitions) {
    this.definitions = definitions;
  }

  /**
   * Such a band.
   *
   * @param node what has it
   * @param band the index
   * @param one a Hamiltonian whose levels it numbers, in words
   * @param other another one
   */
  record Use(Formula.Symbol node, Declaration band, String one, String other) implements Misused {
    @Override
    public String message() {
      return band
          + " numbers levels of "
          + one
          + " and of "
          + other
          + ", and which of them belong together nobody says";
    }

    @Override
    public String hint() {
      return "give both an index of their own, and claim what is equal in a sum over each, or of the"
          + " lowest and the highest band";
    }
  }

  /**
   * A level.
   *
   * @param band that numbers it, as the formula around it calls that
   * @param owner its Hamiltonian; empty if it is the only one that is declared
   */
  private record Numbered(Formula.Symbol node, Declaration band, Optional<Declaration> owner) {
    String of() {
      return owner.map(Declaration::toString).orElse("the Hamiltonian");
    }
  }

  /** The first such band in equations. */
  Optional<Use> in(List<Equation> equations) {
    return equations.stream().flatMap(equation -> in(equation).stream()).findFirst();
  }

  private Optional<Use> in(Equation equation) {
    Scope scope = new Scope();
    equation.sides().forEach(side -> scope.note(side, Map.of()));
    return scope.close();
  }

  /** What the labels of a formula number that nothing in it binds. */
  private final class Scope {
    private final Map<Declaration, Set<Numbered>> levels = new LinkedHashMap<>();
    private final Set<Declaration> inside = new LinkedHashSet<>();
    private Optional<Use> found = Optional.empty();

    /** Notes what stands in a formula; a map says what stands for the labels of a definition. */
    void note(Formula formula, Map<Declaration, Declaration> outside) {
      if (formula instanceof Formula.Symbol symbol) {
        note(symbol, outside);
      }
      Map<Declaration, Declaration> within = outside;
      if (!formula.binds().isEmpty()) {
        within = new LinkedHashMap<>(outside);
        formula.binds().forEach(within::remove);
      }
      Map<Declaration, Declaration> known = within;
      formula.parts().forEach(part -> note(part, known));
      formula.binds().forEach(this::leave);
    }

    private void note(Formula.Symbol symbol, Map<Declaration, Declaration> outside) {
      Declaration declaration = symbol.declaration();
      if (declaration.quantity() instanceof Quantity.Level level) {
        note(symbol, level.of(), outside);
      }
      Definition definition = definitions.get(declaration);
      if (definition != null && inside.add(declaration)) {
        Map<Declaration, Declaration> slots = new LinkedHashMap<>();
        List<Declaration> parameters = definition.symbol().slots();
        for (int i = 0; i < Math.min(parameters.size(), symbol.slots().size()); i++) {
          Declaration slot = symbol.slots().get(i);
          slots.put(parameters.get(i), outside.getOrDefault(slot, slot));
        }
        note(definition.body(), slots);
        inside.remove(declaration);
      }
    }

    private void note(
        Formula.Symbol symbol, Optional<Declaration> owner, Map<Declaration, Declaration> outside) {
      symbol.slots().stream()
          .filter(slot -> slot.sort() == Sort.BAND_INDEX)
          .map(slot -> outside.getOrDefault(slot, slot))
          .filter(slot -> !isOrdered(slot))
          .forEach(
              slot ->
                  levels
                      .computeIfAbsent(slot, s -> new LinkedHashSet<>())
                      .add(new Numbered(symbol, slot, owner)));
    }

    /** What a label numbered where it was bound, it does not number elsewhere. */
    private void leave(Declaration label) {
      Set<Numbered> own = levels.remove(label);
      if (own != null && found.isEmpty()) {
        found = matched(List.copyOf(own));
      }
    }

    Optional<Use> close() {
      List.copyOf(levels.keySet()).forEach(this::leave);
      return found;
    }
  }

  private static boolean isOrdered(Declaration slot) {
    return slot.quantity() instanceof Quantity.Band band && band.isOrdered();
  }

  private Optional<Use> matched(List<Numbered> levels) {
    Numbered first = levels.get(0);
    return levels.stream()
        .filter(level -> isUnmatched(first.owner, level.owner))
        .findFirst()
        .map(level -> new Use(level.node, level.band, first.of(), level.of()));
  }

  private boolean isUnmatched(Optional<Declaration> one, Optional<Declaration> other) {
    boolean two = !one.map(Declaration::pattern).equals(other.map(Declaration::pattern));
    return two
        && (one.filter(this::isMade).isPresent() || other.filter(this::isMade).isPresent())
        && one.filter(h -> isPerturbed(h, other)).isEmpty()
        && other.filter(h -> isPerturbed(h, one)).isEmpty();
  }

  /** Whether its formula is more than another Hamiltonian at other coordinates. */
  private boolean isMade(Declaration owner) {
    return Definition.spelledLike(owner, definitions)
        .map(Definition::body)
        .filter(body -> !(body instanceof Formula.Symbol || body instanceof Formula.AtZero))
        .isPresent();
  }

  /** Whether it is another one and what goes away with a coordinate: H₀ + λV. */
  private boolean isPerturbed(Declaration owner, Optional<Declaration> other) {
    return Definition.spelledLike(owner, definitions)
        .map(Definition::body)
        .filter(body -> body instanceof Formula.Sum sum && isPerturbed(sum.terms(), other))
        .isPresent();
  }

  private static boolean isPerturbed(List<Formula> terms, Optional<Declaration> other) {
    return terms.stream().filter(term -> isSymbol(term, other)).count() == 1
        && terms.stream().filter(term -> !isSymbol(term, other)).allMatch(Matched::hasCoordinate);
  }

  /** Whether it is another Hamiltonian; the only one if that has no name. */
  private static boolean isSymbol(Formula term, Optional<Declaration> other) {
    return term instanceof Formula.Symbol symbol
        && other
            .map(Declaration::pattern)
            .map(pattern -> pattern.equals(symbol.declaration().pattern()))
            .orElseGet(() -> Owners.isHamiltonian(symbol.declaration().quantity()));
  }

  private static boolean hasCoordinate(Formula term) {
    return term.allSymbols().anyMatch(symbol -> Elsewhere.isCoordinate(symbol.declaration()));
  }
}
