package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;

/** The Pauli matrices, as a definition of the symbol that a row says to be them. */
final class PauliMatrices {
  private static final List<String> ALONG =
      List.of("0 & 1 \\\\ 1 & 0", "0 & - i \\\\ i & 0", "1 & 0 \\\\ 0 & - 1");

  private static final List<String> AXES = List.of("x", "y", "z");

  private static final Declaration INDEX =
      declaration("i", new Role("spatial index", Sort.SPATIAL_INDEX, Type.SCALAR));

  private static final Declaration DELTA = declaration("\\delta", Vocabulary.KRONECKER);

  private PauliMatrices() {}

  /** Whether a symbol is them. */
  static boolean are(Declaration symbol) {
    return symbol.role().equals(Vocabulary.PAULI_MATRICES);
  }

  /** σ_i = δ_ix (0 1; 1 0) + δ_iy (0 −i; i 0) + δ_iz (1 0; 0 −1). */
  static Definition of(Declaration symbol) {
    List<Formula> terms = new ArrayList<>();
    for (int axis = 0; axis < ALONG.size(); axis++) {
      Role role =
          new Role(
              AXES.get(axis) + " direction",
              Sort.SPATIAL_INDEX,
              Type.SCALAR,
              new Quantity.Direction(axis));
      Declaration direction = declaration(AXES.get(axis), role);
      Formula delta = new Formula.Kronecker(DELTA, INDEX, direction);
      terms.add(new Formula.Product(List.of(delta, matrix(ALONG.get(axis)))));
    }
    return new Definition(symbol, List.of(INDEX), new Formula.Sum(terms));
  }

  private static Formula matrix(String entries) {
    String latex = "s = \\begin{pmatrix} " + entries + " \\end{pmatrix}";
    return FormulaReader.definition(latex, new SymbolTable(List.of()), Macros.NONE)
        .body()
        .formula();
  }

  private static Declaration declaration(String letter, Role role) {
    return new Declaration(SymbolName.of(letter), List.of(), role, Type.SCALAR);
  }
}
