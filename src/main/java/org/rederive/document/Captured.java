package org.rederive.document;

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
record Captured(Map<Declaration, Definition> definitions) {
  /**
   * Such a symbol.
   *
   * @param label what is summed over around it
   */
  record Use(Formula.Symbol symbol, Declaration label) implements Misused {
    @Override
    public String message() {
      return Latex.of(symbol)
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
    Stream<Use> own =
        node.symbols().stream()
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
  private Set<Declaration> hidden(Declaration symbol) {
    Definition definition = definitions.get(symbol);
    if (definition == null) {
      return Set.of();
    }
    Set<Declaration> hidden = new LinkedHashSet<>();
    definition.body().freeLabels().stream()
        .filter(label -> label.sort() == Sort.BAND_INDEX)
        .forEach(hidden::add);
    definition
        .body()
        .allSymbols()
        .map(Formula.Symbol::declaration)
        .filter(inside -> !inside.equals(symbol))
        .forEach(inside -> hidden.addAll(hidden(inside)));
    hidden.removeAll(definition.symbol().slots());
    hidden.removeIf(label -> label.latex().equals(symbol.pattern().label()));
    return hidden;
  }
}
