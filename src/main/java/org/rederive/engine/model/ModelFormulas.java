package org.rederive.engine.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.rederive.document.ModelDocument;
import org.rederive.document.ModelDocument.Code;

/** Reads the formulas of a model. */
final class ModelFormulas {
  private static final int MOST_SYMBOLS = 30;
  private static final int MOST_BANDS = 6;

  private final ModelDocument document;
  private final Set<String> symbols;
  private final Symja symja;

  /**
   * Of a document whose symbols mean nothing else.
   *
   * @throws ModelException if one of them does, or there are too many
   */
  ModelFormulas(ModelDocument document, Symja symja) {
    this.document = document;
    this.symja = symja;
    document.symbols().forEach(ModelFormulas::requireFree);
    this.symbols =
        document.symbols().stream().map(s -> s.name().text()).collect(Collectors.toSet());
    if (symbols.size() > MOST_SYMBOLS) {
      Code last = document.symbols().get(MOST_SYMBOLS).name();
      String message = "a model has at most " + MOST_SYMBOLS + " symbols";
      throw new ModelException(last.problem(0, message, "leave some out"));
    }
  }

  /** A parameter becomes a function of position and time, and no function of Symja's own. */
  private static void requireFree(ModelDocument.Symbol symbol) {
    if (F.symbol(symbol.name().text()).isBuiltInSymbol()) {
      String message = symbol.name().text() + " is the name of a function";
      throw new ModelException(symbol.name().problem(0, message, "rename the symbol"));
    }
  }

  /** The rows of H. */
  List<List<IExpr>> hamiltonian() {
    List<List<IExpr>> rows = grammar(document.hamiltonian()).matrix();
    if (rows.size() > MOST_BANDS) {
      String message = "a model has at most " + MOST_BANDS + " bands, this one has " + rows.size();
      throw new ModelException(document.hamiltonian().problem(0, message, ""));
    }
    return rows;
  }

  /** As many energies as there are bands. */
  List<IExpr> energies(int bands) {
    List<IExpr> energies = grammar(document.energies()).vector();
    if (energies.size() != bands) {
      String message = "expected " + bands + " energies, found " + energies.size();
      throw new ModelException(document.energies().problem(0, message, ""));
    }
    return energies;
  }

  /** A single number. */
  IExpr scalar(Code code) {
    return grammar(code).scalar();
  }

  /** A number that depends on momenta and parameters alone. */
  IExpr ofSymbols(Code code) {
    Set<String> plain =
        document.symbols().stream()
            .filter(s -> !s.kind().isRoot() && !s.kind().isFunction())
            .map(s -> s.name().text())
            .collect(Collectors.toSet());
    return new ModelGrammar(new ModelText(code), plain, symja).scalar();
  }

  private ModelGrammar grammar(Code code) {
    return new ModelGrammar(new ModelText(code), symbols, symja);
  }
}
