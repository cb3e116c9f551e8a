package org.rederive.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.SymbolTable;

/**
 * A document with other symbols, in its table, its definitions and its statements.
 *
 * @param change what becomes of each symbol
 */
record Exchanged(UnaryOperator<Declaration> change) {

  Derivation in(Derivation document) {
    Map<Declaration, Definition> definitions = new LinkedHashMap<>();
    document
        .definitions()
        .forEach((symbol, known) -> definitions.put(symbol, known.with(in(known.body()))));
    return document.with(
        in(document.symbols()), definitions, document.statements().stream().map(this::in).toList());
  }

  private SymbolTable in(SymbolTable table) {
    return new SymbolTable(table.declarations().stream().map(change).toList());
  }

  private Statement in(Statement statement) {
    return statement.with(
        statement.equations().stream().map(e -> e.between(in(e.left()), in(e.right()))).toList());
  }

  private Formula in(Formula formula) {
    return Links.replaced(formula, change);
  }
}
