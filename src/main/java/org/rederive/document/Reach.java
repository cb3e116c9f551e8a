package org.rederive.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.SymbolName;

/**
 * What equations stand on without naming it: symbols inside definitions of other documents, and the
 * operators that eigenvectors belong to.
 *
 * @param declared the symbols of this document
 * @param definitions of them, and of what stands in those
 * @param failed base letters of rows with errors
 * @param misdefined what a formula defines although its row says that it is something else
 */
record Reach(
    List<Declaration> declared,
    Map<Declaration, Definition> definitions,
    Set<String> failed,
    Set<Declaration> misdefined) {

  static Reach of(Defined defined, Symbols symbols) {
    return new Reach(
        defined.table().declarations(),
        defined.definitions(),
        symbols.failed(),
        symbols.misdefined());
  }

  /** A symbol with an error of its own that the equations stand on. */
  Optional<String> missing(List<Equation> equations) {
    return failed.isEmpty() && misdefined.isEmpty()
        ? Optional.empty()
        : first(
            equations.stream().flatMap(e -> e.sides().stream()).toList(),
            symbol -> misdefined(symbol).or(() -> missing(symbol)));
  }

  /** A symbol of two meanings that a formula stands on. */
  Optional<String> misdefined(Formula formula) {
    return misdefined.isEmpty() ? Optional.empty() : first(List.of(formula), this::misdefined);
  }

  private Optional<String> first(
      List<Formula> formulas, Function<Declaration, Optional<String>> wrong) {
    Set<Declaration> met = new HashSet<>();
    Deque<Formula> open = new ArrayDeque<>(formulas);
    while (!open.isEmpty()) {
      Formula node = open.pop();
      open.addAll(node.parts());
      symbols(node).filter(met::add).flatMap(s -> definition(s).stream()).forEach(open::add);
    }
    return met.stream().flatMap(s -> wrong.apply(s).stream()).sorted().findFirst();
  }

  private static Stream<Declaration> symbols(Formula node) {
    if (node instanceof Formula.Symbol symbol) {
      return Stream.concat(Stream.of(symbol.declaration()), symbol.slots().stream());
    }
    if (node instanceof Formula.Expectation expectation) {
      return symbols(expectation.state());
    }
    if (node instanceof Formula.AtZero at) {
      return Stream.of(at.variable());
    }
    return node instanceof Formula.Derivative derivative
        ? Stream.of(derivative.variable())
        : Stream.empty();
  }

  private Optional<Formula> definition(Declaration symbol) {
    return Optional.ofNullable(definitions.get(symbol)).map(Definition::body);
  }

  /** The symbol itself, or the operator that it belongs to. */
  private Optional<String> misdefined(Declaration symbol) {
    return misdefined.stream()
        .filter(m -> m.equals(symbol) || isOwned(symbol.quantity(), m))
        .map(Declaration::latex)
        .findFirst();
  }

  private static boolean isOwned(Quantity quantity, Declaration operator) {
    return quantity instanceof Quantity.Owned owned
        && owned
            .of()
            .map(of -> of.pattern().equals(operator.pattern()))
            .orElse(operator.quantity() instanceof Quantity.Operator && operator.key().isEmpty());
  }

  private Optional<String> missing(Declaration symbol) {
    if (!declared.contains(symbol)) {
      return failed.contains(symbol.pattern().base())
          ? Optional.of(symbol.latex())
          : Optional.empty();
    }
    if (symbol.isFunction() && !definitions.containsKey(symbol)) {
      return Optional.of(symbol.latex());
    }
    return owner(symbol.quantity())
        .map(Declaration::pattern)
        .filter(owner -> failed.contains(owner.base()) && !isDeclared(owner))
        .map(SymbolName::latex);
  }

  private static Optional<Declaration> owner(Quantity quantity) {
    return quantity instanceof Quantity.Owned owned ? owned.of() : Optional.empty();
  }

  private boolean isDeclared(SymbolName name) {
    return declared.stream().anyMatch(d -> d.pattern().equals(name));
  }
}
