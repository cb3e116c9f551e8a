package org.rederive.derivation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
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
    return new Definition(
        definition.symbol(), definition.indices(), of(definition.body()));
  }

  private Formula of(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return new Formula.Symbol(here(symbol.declaration()), symbol.slots());
    }
    if (formula instanceof Formula.Expectation e && of(e.state()) instanceof Formula.Symbol state) {
      return new Formula.Expectation(of(e.operator()), state, e.stateWritten());
    }
    List<Formula> parts = formula.parts().stream().map(this::of).toList();
    return formula.with(parts);
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
