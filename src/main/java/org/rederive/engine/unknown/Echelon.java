package org.rederive.engine.unknown;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rederive.number.PrimeField;

/**
 * Linear equations Σ a_j x_j = b over a prime field, each reduced by those before it as it comes,
 * so that there are never more of them than unknowns.
 */
final class Echelon {
  private final PrimeField field;
  private final int unknowns;
  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();
  private boolean contradictory;

  /**
   * @param unknowns how many x there are
   */
  Echelon(PrimeField field, int unknowns) {
    this.field = field;
    this.unknowns = unknowns;
  }

  /** Adds an equation: its coefficients, and behind them what they add up to. */
  void add(long[] equation) {
    long[] row = equation.clone();
    for (int n = 0; n < rows.size(); n++) {
      subtract(row, rows.get(n), pivots.get(n));
    }
    int pivot = 0;
    while (pivot < unknowns && row[pivot] == 0) {
      pivot++;
    }
    if (pivot < unknowns) {
      keep(row, pivot);
    } else if (row[unknowns] != 0) {
      contradictory = true;
    }
  }

  private void keep(long[] row, int pivot) {
    long inverse = field.inverse(row[pivot]);
    for (int j = 0; j <= unknowns; j++) {
      row[j] = field.multiply(inverse, row[j]);
    }
    rows.forEach(earlier -> subtract(earlier, row, pivot));
    rows.add(row);
    pivots.add(pivot);
  }

  private void subtract(long[] from, long[] row, int pivot) {
    long factor = from[pivot];
    for (int j = 0; factor != 0 && j <= unknowns; j++) {
      from[j] = field.subtract(from[j], field.multiply(factor, row[j]));
    }
  }

  /** Whether no x satisfies all equations. */
  boolean isContradictory() {
    return contradictory;
  }

  /** Whether any value of an unknown can be had. */
  boolean isFree(int unknown) {
    return !pivots.contains(unknown);
  }

  /** The value of an unknown where all that are free are zero. */
  long value(int unknown) {
    OptionalInt row = row(unknown);
    return row.isPresent() ? rows.get(row.getAsInt())[unknowns] : 0;
  }

  /** How much an unknown changes with one that is free. */
  long change(int unknown, int free) {
    OptionalInt row = row(unknown);
    if (row.isPresent()) {
      return field.negate(rows.get(row.getAsInt())[free]);
    }
    return unknown == free ? field.one() : 0;
  }

  private OptionalInt row(int unknown) {
    int place = pivots.indexOf(unknown);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
