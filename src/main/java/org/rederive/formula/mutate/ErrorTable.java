package org.rederive.formula.mutate;

import java.util.List;
import java.util.stream.Stream;

/** The errors that equations are spoiled with. */
final class ErrorTable {
  static final List<ErrorRow> ROWS =
      Stream.of(
              CoefficientErrors.ROWS,
              LabelErrors.ROWS,
              SymbolErrors.ROWS,
              ProductErrors.ROWS,
              StateErrors.ROWS,
              FunctionErrors.ROWS,
              CalculusErrors.ROWS)
          .flatMap(List::stream)
          .toList();

  private ErrorTable() {}

  /** The rows of one place. */
  static List<ErrorRow> at(ErrorRow.Place place) {
    return ROWS.stream().filter(row -> row.place() == place).toList();
  }
}
