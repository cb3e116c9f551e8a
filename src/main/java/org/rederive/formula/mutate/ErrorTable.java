package org.rederive.formula.mutate;

import java.util.List;
import java.util.stream.Stream;
import org.rederive.formula.Formula;
import org.rederive.formula.Mistake;

/**
 * The errors that equations are spoiled with: rows that look at what stands inside a node or around
 * it, and what a node written as signs around its parts {@linkplain Formula.Enclosed#mistakes says
 * itself}.
 */
final class ErrorTable {
  static final List<ErrorRow> ROWS =
      Stream.of(
              CoefficientErrors.ROWS,
              LabelErrors.ROWS,
              SymbolErrors.ROWS,
              ProductErrors.ROWS,
              StateErrors.ROWS,
              CalculusErrors.ROWS)
          .flatMap(List::stream)
          .toList();

  private ErrorTable() {}

  /** The rows for a node at a place. */
  static List<ErrorRow> at(ErrorRow.Place place, Formula node) {
    Stream<ErrorRow> own = place == ErrorRow.Place.NODE ? own(node) : Stream.empty();
    return Stream.concat(ROWS.stream().filter(row -> row.place() == place), own).toList();
  }

  private static Stream<ErrorRow> own(Formula node) {
    return node instanceof Formula.Enclosed enclosed
        ? enclosed.mistakes().stream().map(ErrorTable::row)
        : Stream.empty();
  }

  private static ErrorRow row(Mistake mistake) {
    return new ErrorRow(
        mistake.name(),
        ErrorRow.Place.NODE,
        Formula.Enclosed.class,
        mistake.slip(),
        (node, around) -> List.of(mistake.instead()));
  }
}
