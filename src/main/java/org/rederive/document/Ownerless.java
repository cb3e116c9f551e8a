package org.rederive.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;

/**
 * Looks for energies and eigenvectors of a Hamiltonian that is not declared, in a document that
 * writes a matrix of its parameters: they would be those of any Hamiltonian, and who writes both
 * means those of the matrix.
 */
record Ownerless(Map<Declaration, Definition> definitions) {

  /**
   * Such a symbol.
   *
   * @param matrix a matrix that it may be meant to belong to
   */
  record Use(Formula.Symbol node, Declaration matrix) implements Misused {
    @Override
    public String message() {
      return node.declaration()
          + " belongs to no Hamiltonian that is declared, and "
          + matrix
          + " is a matrix here";
    }

    @Override
    public String hint() {
      return "write its kind as "
          + node.declaration().role()
          + " of $`"
          + matrix
          + "`$, or give another Hamiltonian a row";
    }
  }

  /** The first such symbol in equations. */
  Optional<Use> in(List<Equation> equations) {
    return definitions.values().stream()
        .filter(d -> isOfParameters(d.body()))
        .map(Definition::symbol)
        .findFirst()
        .flatMap(
            matrix ->
                equations.stream()
                    .flatMap(equation -> equation.sides().stream())
                    .flatMap(Formula::allSymbols)
                    .filter(symbol -> isOwnerless(symbol.declaration().quantity()))
                    .findFirst()
                    .map(symbol -> new Use(symbol, matrix)));
  }

  private static boolean isOfParameters(Formula node) {
    boolean square =
        node instanceof Formula.WrittenMatrix matrix && matrix.rows() == matrix.columns();
    Stream<Formula.Symbol> symbols = square ? node.allSymbols() : Stream.empty();
    return symbols.findAny().isPresent()
        || node.parts().stream().anyMatch(Ownerless::isOfParameters);
  }

  private static boolean isOwnerless(Quantity quantity) {
    boolean eigen =
        quantity instanceof Quantity.Eigenvalue || quantity instanceof Quantity.Eigenvector;
    return eigen && quantity instanceof Quantity.Owned owned && owned.of().isEmpty();
  }
}
