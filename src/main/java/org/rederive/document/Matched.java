package org.rederive.document;

import java.util.HashMap;
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
  private final Map<Declaration, List<Numbered>> open = new HashMap<>();
  private Optional<Use> found = Optional.empty();

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
    equation.sides().forEach(scope::note);
    return scope.close();
  }

  /** What the labels of a formula number that nothing in it binds. */
  private final class Scope {
    private final Map<Declaration, Set<Numbered>> levels = new LinkedHashMap<>();

    void note(Formula formula) {
      if (formula instanceof Formula.Symbol symbol) {
        note(symbol);
      }
      formula.parts().forEach(this::note);
      formula.binds().forEach(this::leave);
    }

    private void note(Formula.Symbol symbol) {
      Declaration declaration = symbol.declaration();
      if (declaration.quantity() instanceof Quantity.Level level) {
        symbol.slots().stream()
            .filter(slot -> slot.sort() == Sort.BAND_INDEX)
            .forEach(slot -> add(new Numbered(symbol, slot, level.of())));
      }
      Definition definition = definitions.get(declaration);
      if (definition != null) {
        List<Declaration> parameters = definition.symbol().slots();
        for (Numbered level : open(definition)) {
          int at = parameters.indexOf(level.band);
          add(at < 0 ? level : new Numbered(level.node, symbol.slots().get(at), level.owner));
        }
      }
    }

    private void add(Numbered level) {
      if (!isOrdered(level.band)) {
        levels.computeIfAbsent(level.band, band -> new LinkedHashSet<>()).add(level);
      }
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

    private List<Numbered> all() {
      return levels.values().stream().flatMap(Set::stream).toList();
    }
  }

  /** What a definition leaves to be numbered by its labels; each is looked at once. */
  private List<Numbered> open(Definition definition) {
    List<Numbered> known = open.get(definition.symbol());
    if (known == null) {
      open.put(definition.symbol(), List.of());
      Scope scope = new Scope();
      scope.note(definition.body());
      known = scope.all();
      open.put(definition.symbol(), known);
    }
    return known;
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
