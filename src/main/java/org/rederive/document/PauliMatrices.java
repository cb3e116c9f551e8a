package org.rederive.document;

import java.util.List;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.SymbolTable;

/** The Pauli matrices, as a definition of the symbol that a row says to be them. */
final class PauliMatrices {
  private static final List<String> ALONG =
      Stream.of("0 & 1 \\\\ 1 & 0", "0 & - i \\\\ i & 0", "1 & 0 \\\\ 0 & - 1")
          .map(entries -> "\\begin{pmatrix} " + entries + " \\end{pmatrix}")
          .toList();

  private PauliMatrices() {}

  /** Whether a symbol is them. */
  static boolean are(Declaration symbol) {
    return symbol.role().equals(Vocabulary.PAULI_MATRICES);
  }

  /** σ_i = δ_ix (0 1; 1 0) + δ_iy (0 −i; i 0) + δ_iz (1 0; 0 −1). */
  static Definition of(Declaration symbol) {
    return ByAxes.of(symbol, ALONG, new SymbolTable(List.of()));
  }
}
