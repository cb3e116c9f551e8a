package org.rederive.document;

import java.util.HashMap;
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
import org.rederive.formula.Sort;

/**
 * Looks for sums over a band that a definition speaks about and its symbol does not show: with v =
 * ∂ε_n nobody can say whether the v in Σ_n v is summed.
 */
final class Captured {
  private final Map<Declaration, Definition> definitions;

  /** What was found of each definition: they stand on each other in more than one way. */
  private final Map<Declaration, Set<Declaration>> hidden = new HashMap<>();

  Captured(Map<Declaration, Definition> definitions) {
    this.definitions = definitions;
  }

  /**
   * Such a symbol.
   *
   * @param label what is summed over around it
   */
  record Use(Formula.Symbol node, Declaration label) implements Misused {
    @Override
    public String message() {
      return Latex.of(node)
          + " is defined with a "
          + label
          + " that it does not show, so that it is not clear whether it is summed over";
    }

    @Override
    public String hint() {
      return "give the " + label + " to its row and its definition, or sum over another letter";
    }
  }

  /** The first such symbol in equations. */
  Optional<Use> in(List<Equation> equations) {
    return equations.stream()
        .flatMap(equation -> equation.sides().stream())
        .flatMap(side -> captured(side, Set.of()))
        .findFirst();
  }

  /** The first such symbol in the formula of a definition. */
  Optional<Use> in(Formula body) {
    return captured(body, Set.of()).findFirst();
  }

  private Stream<Use> captured(Formula node, Set<Declaration> bound) {
    List<Formula.Symbol> within = bound.isEmpty() ? List.of() : node.symbols();
    Stream<Use> own =
        within.stream()
            .flatMap(
                symbol ->
                    hidden(symbol.declaration()).stream()
                        .filter(bound::contains)
                        .map(label -> new Use(symbol, label)));
    Set<Declaration> inside = new LinkedHashSet<>(bound);
    inside.addAll(node.binds());
    return Stream.concat(own, node.parts().stream().flatMap(part -> captured(part, inside)));
  }

  /**
   * Bands that a definition and those that it stands on speak about, and that its symbol does not
   * show, below or above.
   */
  Set<Declaration> hidden(Declaration symbol) {
    Set<Declaration> known = hidden.get(symbol);
    if (known == null) {
      Definition definition = definitions.get(symbol);
      known = definition == null ? Set.of() : hidden(definition, symbol.pattern().label());
      hidden.put(symbol, known);
    }
    return known;
  }

  private Set<Declaration> hidden(Definition definition, String above) {
    Set<Declaration> labels = new LinkedHashSet<>();
    definition.body().freeLabels().stream()
        .filter(label -> label.sort() == Sort.BAND_INDEX)
        .forEach(labels::add);
    definition
        .body()
        .allSymbols()
        .map(Formula.Symbol::declaration)
        .filter(inside -> !inside.equals(definition.symbol()))
        .forEach(inside -> labels.addAll(hidden(inside)));
    labels.removeAll(definition.symbol().slots());
    labels.removeIf(label -> label.latex().equals(above));
    return labels;
  }
}
