package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A matrix of functions: a number is 1×1, a column N×1, a row 1×N.
 *
 * @param entries row by row
 */
record Block(int rows, int columns, List<Expansion> entries) {
  Block {
    entries = List.copyOf(entries);
  }

  /** An entry by row and column. */
  interface Rule {
    Expansion at(int row, int column);
  }

  static Block of(int rows, int columns, Rule rule) {
    List<Expansion> entries = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        entries.add(rule.at(i, j));
      }
    }
    return new Block(rows, columns, entries);
  }

  static Block number(Expansion value) {
    return new Block(1, 1, List.of(value));
  }

  Expansion at(int row, int column) {
    return entries.get(row * columns + column);
  }

  boolean isZero() {
    return entries.stream().allMatch(Expansion::isZero);
  }

  Block map(UnaryOperator<Expansion> rule) {
    return new Block(rows, columns, entries.stream().map(rule).toList());
  }

  Block with(Block other, BinaryOperator<Expansion> rule) {
    return of(rows, columns, (i, j) -> rule.apply(at(i, j), other.at(i, j)));
  }
}
