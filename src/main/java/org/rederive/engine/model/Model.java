package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import org.rederive.document.ModelDocument;
import org.rederive.document.ModelDocument.Kind;

/**
 * A small model whose formulas have been read, not yet checked against each other.
 *
 * @param document where it comes from
 * @param hamiltonian rows of H
 * @param energies as many
 * @param roots squares of the algebraic symbols, in the order of the document
 * @param functions values of the functions that have names of their own
 */
record Model(
    ModelDocument document,
    List<List<IExpr>> hamiltonian,
    List<IExpr> energies,
    List<Root> roots,
    Map<String, IExpr> functions) {

  /** A symbol and what its square is. */
  record Root(ModelDocument.Symbol symbol, IExpr square) {}

  Model {
    hamiltonian = List.copyOf(hamiltonian);
    energies = List.copyOf(energies);
    roots = List.copyOf(roots);
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
  }

  /**
   * Reads the formulas of a document.
   *
   * @throws ModelException if one of them cannot be read or has the wrong shape
   */
  static Model of(ModelDocument document, Symja symja) {
    ModelFormulas formulas = new ModelFormulas(document, symja);
    List<List<IExpr>> rows = formulas.hamiltonian();
    List<IExpr> energies = formulas.energies(rows.size());
    return new Model(
        document, rows, energies, roots(document, formulas), functions(document, formulas));
  }

  private static Map<String, IExpr> functions(ModelDocument document, ModelFormulas formulas) {
    Map<String, IExpr> functions = new LinkedHashMap<>();
    for (ModelDocument.Symbol symbol : document.symbols()) {
      if (symbol.kind().isFunction()) {
        functions.put(symbol.name().text(), formulas.ofSymbols(symbol.formula()));
      }
    }
    return functions;
  }

  private static List<Root> roots(ModelDocument document, ModelFormulas formulas) {
    List<Root> roots = new ArrayList<>();
    for (ModelDocument.Symbol symbol : document.symbols()) {
      if (symbol.kind().isRoot()) {
        roots.add(new Root(symbol, formulas.scalar(symbol.formula())));
      }
    }
    return roots;
  }

  int bands() {
    return hamiltonian.size();
  }

  /**
   * Whether there are two bands that a change of the sign of one root exchanges: what holds for the
   * first holds for the second, because nothing tells the root from its negative.
   */
  boolean bandsAreExchangeable(Symja symja) {
    if (bands() != 2) {
      return false;
    }
    return roots.stream().anyMatch(root -> exchanges(root, symja));
  }

  private boolean exchanges(Root root, Symja symja) {
    ISymbol name = F.symbol(root.symbol().name().text());
    boolean elsewhere =
        hamiltonian.stream().anyMatch(row -> row.stream().anyMatch(e -> !e.isFree(name)))
            || roots.stream().anyMatch(other -> !other.square().isFree(name));
    IExpr flipped = symja.substituted(energies.get(0), Map.of(name, F.Negate(name)));
    return !elsewhere && symja.expanded(F.Subtract(flipped, energies.get(1))).isZero();
  }

  boolean isFunction(String name) {
    return functions.containsKey(name);
  }

  /** The values of a function. */
  IExpr function(String name) {
    return Objects.requireNonNull(functions.get(name));
  }

  /** The symbol with this name, if there is one. */
  Optional<ModelDocument.Symbol> symbol(String name) {
    return document.symbols().stream().filter(s -> s.name().text().equals(name)).findFirst();
  }

  List<ModelDocument.Symbol> symbols(Kind kind) {
    return document.symbols().stream().filter(s -> s.kind() == kind).toList();
  }

  /** The rows as Symja's matrix. */
  static IExpr matrix(List<List<IExpr>> rows, ListOf list) {
    return list.of(rows.stream().map(list::of).toList());
  }

  /** Makes a list. */
  interface ListOf {
    IAST of(List<? extends IExpr> elements);
  }
}
