package org.rederive.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;

/**
 * Of how many components states are, as the matrices of a document say that are written out. There
 * is one number for all of them, because they can be multiplied.
 */
final class MatrixSizes {
  private MatrixSizes() {}

  /** The number that the matrices of a document say; none if it writes no matrix out. */
  static OptionalInt of(Collection<Statement> statements, Collection<Definition> definitions) {
    return Stream.concat(
            definitions.stream().flatMap(d -> in(d.body())),
            statements.stream().flatMap(MatrixSizes::in))
        .mapToInt(Formula.WrittenMatrix::size)
        .findFirst();
  }

  /** Requires that all matrices are of one size. */
  static void require(
      List<Statement> statements,
      Collection<Definition> definitions,
      FrontMatter front,
      Findings findings) {
    OptionalInt size = of(statements, definitions);
    if (size.isEmpty()) {
      return;
    }
    definitions.stream()
        .flatMap(definition -> other(in(definition.body()), size.getAsInt()).stream())
        .findFirst()
        .ifPresent(matrix -> refuse(front.id(), size.getAsInt(), matrix, findings));
    for (Statement statement : statements) {
      other(in(statement), size.getAsInt())
          .ifPresent(
              matrix -> refuse(statement.written().at(matrix), size.getAsInt(), matrix, findings));
    }
  }

  private static void refuse(Piece at, int size, Formula.WrittenMatrix matrix, Findings findings) {
    findings.add(
        at,
        "the matrices of this document are for states of "
            + size
            + " and of "
            + matrix.size()
            + " components",
        "write a document for each number");
  }

  private static Optional<Formula.WrittenMatrix> other(
      Stream<Formula.WrittenMatrix> matrices, int size) {
    return matrices.filter(matrix -> matrix.size() != size).findFirst();
  }

  private static Stream<Formula.WrittenMatrix> in(Statement statement) {
    return statement.sides().stream().flatMap(MatrixSizes::in);
  }

  private static Stream<Formula.WrittenMatrix> in(Formula formula) {
    return formula instanceof Formula.WrittenMatrix matrix
        ? Stream.of(matrix)
        : formula.parts().stream().flatMap(MatrixSizes::in);
  }
}
