package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rederive.number.PrimeField;

/**
 * Equations Σ_j c_j a_j = b for unknown numbers c_j modulo a prime, kept in echelon form while more
 * of them come in.
 */
final class Combination {
  private final PrimeField field;
  private final int unknowns;
  private final List<long[]> rows = new ArrayList<>();
  private boolean possible = true;

  Combination(PrimeField field, int unknowns) {
    this.field = field;
    this.unknowns = unknowns;
  }

  /** Whether all equations so far have a solution. */
  boolean isPossible() {
    return possible;
  }

  /**
   * Takes equations.
   *
   * @param columns first b, then a_1, a_2, …, one component for each equation; those of another
   *     shape than b say nothing
   * @return whether they say anything that those before did not
   */
  boolean add(List<List<Long>> columns) {
    List<Long> wanted = columns.get(0);
    boolean more = false;
    for (int n = 0; n < wanted.size(); n++) {
      long[] row = new long[unknowns + 1];
      for (int j = 0; j < unknowns; j++) {
        List<Long> column = columns.get(j + 1);
        row[j] = column.size() == wanted.size() ? column.get(n) : 0;
      }
      row[unknowns] = wanted.get(n);
      more |= add(row);
    }
    return more;
  }

  /** Unknowns that are not 0 in the solution in which all are 0 that may be. */
  List<Integer> used() {
    long[] solution = new long[unknowns];
    for (int n = rows.size() - 1; n >= 0; n--) {
      long[] row = rows.get(n);
      int pivot = pivot(row);
      long value = row[unknowns];
      for (int j = pivot + 1; j < unknowns; j++) {
        value = field.subtract(value, field.multiply(row[j], solution[j]));
      }
      solution[pivot] = value;
    }
    return IntStream.range(0, unknowns).filter(j -> solution[j] != 0).boxed().toList();
  }

  private boolean add(long[] row) {
    rows.forEach(known -> reduce(row, known));
    int pivot = pivot(row);
    if (pivot > unknowns) {
      return false;
    }
    if (pivot == unknowns) {
      possible = false;
      return true;
    }
    long inverse = field.inverse(row[pivot]);
    for (int j = 0; j <= unknowns; j++) {
      row[j] = field.multiply(inverse, row[j]);
    }
    rows.add(row);
    return true;
  }

  private void reduce(long[] row, long[] known) {
    int pivot = pivot(known);
    long factor = row[pivot];
    for (int j = 0; factor != 0 && j <= unknowns; j++) {
      row[j] = field.subtract(row[j], field.multiply(factor, known[j]));
    }
  }

  /** Place of the first number that is not zero. */
  private static int pivot(long[] row) {
    int place = 0;
    while (place < row.length && row[place] == 0) {
      place++;
    }
    return place;
  }
}
