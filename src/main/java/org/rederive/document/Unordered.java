package org.rederive.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;

/**
 * Looks for the lowest or highest band of a Hamiltonian that is just any: its bands come in no
 * order, and only those of one that the document writes can be put in one.
 */
record Unordered(Map<Declaration, Definition> definitions) {

  /**
   * Such a label.
   *
   * @param node the symbol that has it
   * @param label the lowest or the highest band
   * @param level what belongs to a band of any Hamiltonian
   */
  record Use(Formula.Symbol node, Declaration label, Declaration level) implements Misused {
    @Override
    public String message() {
      return Latex.of(node)
          + " asks for the "
          + label.role()
          + ", and the Hamiltonian of "
          + level
          + " is not written";
    }

    @Override
    public String hint() {
      return "declare " + label + " as a band, or define the Hamiltonian by a matrix";
    }
  }

  /** The first such label in equations. */
  Optional<Use> in(List<Equation> equations) {
    List<Formula> sides = equations.stream().flatMap(e -> e.sides().stream()).toList();
    Optional<Declaration> level =
        Definition.symbols(sides, definitions).stream().filter(this::isOfAny).findFirst();
    return level.flatMap(
        any -> sides.stream().flatMap(Formula::allSymbols).flatMap(s -> uses(s, any)).findFirst());
  }

  private static Stream<Use> uses(Formula.Symbol symbol, Declaration level) {
    return symbol.slots().stream()
        .filter(slot -> slot.quantity() instanceof Quantity.Band band && band.isOrdered())
        .map(slot -> new Use(symbol, slot, level));
  }

  private boolean isOfAny(Declaration symbol) {
    return symbol.quantity() instanceof Quantity.Level level
        && level.of().map(this::isAny).orElse(true);
  }

  /** A Hamiltonian that is declared, and not one whose definition has an error of its own. */
  private boolean isAny(Declaration operator) {
    return Definition.spelledLike(operator, definitions)
        .map(definition -> isElsewhere(definition.body()))
        .orElseGet(() -> Owners.isHamiltonian(operator.quantity()));
  }

  /** What is another Hamiltonian at other coordinates is as unknown as that one. */
  private static boolean isElsewhere(Formula body) {
    return body instanceof Formula.Symbol || body instanceof Formula.AtZero;
  }
}
