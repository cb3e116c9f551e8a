package org.rederive.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.SymbolTable;

/**
 * Definitions of other documents in which symbols are what this document declares them to be: a
 * symbol that is spelled the same is the same.
 */
record Links(SymbolTable table) {

  Map<Declaration, Definition> of(Map<Declaration, Definition> definitions) {
    Map<Declaration, Definition> linked = new LinkedHashMap<>();
    definitions.forEach((symbol, definition) -> linked.put(symbol, of(definition)));
    return linked;
  }

  private Definition of(Definition definition) {
    return definition.with(of(definition.body()));
  }

  private Formula of(Formula formula) {
    return replaced(formula, symbol -> owned(here(symbol)));
  }

  /** The same formula of other symbols. */
  static Formula replaced(Formula formula, UnaryOperator<Declaration> rule) {
    if (formula instanceof Formula.Symbol symbol) {
      return new Formula.Symbol(rule.apply(symbol.declaration()), symbol.slots());
    }
    if (formula instanceof Formula.Expectation e
        && replaced(e.state(), rule) instanceof Formula.Symbol state) {
      return new Formula.Expectation(replaced(e.operator(), rule), state, e.stateWritten());
    }
    return formula.with(formula.parts().stream().map(part -> replaced(part, rule)).toList());
  }

  /** Eigenvectors of the only Hamiltonian there are those of the main Hamiltonian here. */
  private Declaration owned(Declaration symbol) {
    Optional<Declaration> main = main();
    if (main.isEmpty()) {
      return symbol;
    }
    return symbol.quantity() instanceof Quantity.Owned owned && isMain(owned.of())
        ? symbol.withQuantity(owned.ofAnother(main))
        : symbol;
  }

  private static boolean isMain(Optional<Declaration> operator) {
    return operator.isEmpty() || operator.get().key().isEmpty();
  }

  /** Whose the first eigenvectors of this document are. */
  private Optional<Declaration> main() {
    return table.declarations().stream()
        .filter(d -> d.slots().stream().noneMatch(Declaration::isFunction))
        .flatMap(
            d ->
                d.quantity() instanceof Quantity.Eigenvector e && !isMain(e.of())
                    ? e.of().stream()
                    : Stream.empty())
        .findFirst();
  }

  /** This document's declaration of a symbol of another one, if it has the same shape. */
  private Declaration here(Declaration there) {
    Optional<Declaration> here =
        table.declarations().stream()
            .filter(d -> d.pattern().equals(there.pattern()))
            .filter(d -> d.sort() == there.sort() && d.type().equals(there.type()))
            .filter(d -> d.slots().size() == there.slots().size())
            .findFirst();
    return here.orElse(there);
  }
}
