package org.rederive.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Type;

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
        .filter(this::isMatrixOfParameters)
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

  /** A matrix, or what is made of matrices, that changes with something: not σ_x alone. */
  private boolean isMatrixOfParameters(Definition definition) {
    Set<Declaration> symbols = Definition.symbols(List.of(definition.body()), definitions);
    Stream<Formula> bodies =
        symbols.stream()
            .flatMap(symbol -> Stream.ofNullable(definitions.get(symbol)))
            .map(Definition::body);
    return definition.symbol().type().equals(Type.OPERATOR)
        && symbols.stream().anyMatch(symbol -> isParameter(symbol.quantity()))
        && Stream.concat(Stream.of(definition.body()), bodies)
            .anyMatch(body -> body.anyMatch(Ownerless::isSquare));
  }

  private static boolean isParameter(Quantity quantity) {
    return quantity instanceof Quantity.Number
        || quantity instanceof Quantity.Vector
        || quantity instanceof Quantity.Coordinate;
  }

  private static boolean isSquare(Formula node) {
    return node instanceof Formula.WrittenMatrix matrix && matrix.rows() == matrix.columns();
  }

  private static boolean isOwnerless(Quantity quantity) {
    return quantity instanceof Quantity.Level level && level.of().isEmpty();
  }
}
