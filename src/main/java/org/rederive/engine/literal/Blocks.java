package org.rederive.engine.literal;

import java.util.ArrayList;
import java.util.List;

/** Products and inverses of matrices of functions. */
record Blocks(Expansions expansions) {
  Block identity(int size) {
    return Block.of(size, size, (i, j) -> i == j ? expansions.number(1) : expansions.zero());
  }

  Block add(Block a, Block b) {
    return a.with(b, expansions::add);
  }

  Block subtract(Block a, Block b) {
    return a.with(b, (x, y) -> expansions.add(x, expansions.negate(y)));
  }

  Block scale(Expansion factor, Block a) {
    return a.map(x -> expansions.multiply(factor, x));
  }

  /** (ab)_ij = Σ_k a_ik b_kj. */
  Block multiply(Block a, Block b) {
    return Block.of(
        a.rows(),
        b.columns(),
        (i, j) -> {
          Expansion sum = expansions.zero();
          for (int k = 0; k < a.columns(); k++) {
            sum = expansions.add(sum, expansions.multiply(a.at(i, k), b.at(k, j)));
          }
          return sum;
        });
  }

  /** (a†)_ij = a_ji*. */
  Block adjoint(Block a) {
    return Block.of(a.columns(), a.rows(), (i, j) -> expansions.conjugate(a.at(j, i)));
  }

  /** Σ_i a_ii. */
  Expansion trace(Block a) {
    Expansion sum = expansions.zero();
    for (int i = 0; i < a.rows(); i++) {
      sum = expansions.add(sum, a.at(i, i));
    }
    return sum;
  }

  /** Σ over the first row of the entry times the determinant without its row and column. */
  Expansion determinant(Block a) {
    if (a.rows() == 1) {
      return a.at(0, 0);
    }
    Expansion sum = expansions.zero();
    for (int column = 0; column < a.columns(); column++) {
      int left = column;
      int size = a.rows() - 1;
      Block minor = Block.of(size, size, (i, j) -> a.at(i + 1, j < left ? j : j + 1));
      Expansion term = expansions.multiply(a.at(0, column), determinant(minor));
      sum = expansions.add(sum, column % 2 == 0 ? term : expansions.negate(term));
    }
    return sum;
  }

  /** a⁻¹ by elimination; pivots are diagonal, since the matrices inverted here are generic. */
  Block inverse(Block a, int order) {
    int n = a.rows();
    List<List<Expansion>> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Expansion> row = new ArrayList<>();
      for (int j = 0; j < n; j++) {
        row.add(a.at(i, j));
      }
      for (int j = 0; j < n; j++) {
        row.add(i == j ? expansions.number(1) : expansions.zero());
      }
      rows.add(row);
    }
    for (int pivot = 0; pivot < n; pivot++) {
      eliminate(rows, pivot, order);
    }
    return Block.of(n, n, (i, j) -> rows.get(i).get(n + j));
  }

  private void eliminate(List<List<Expansion>> rows, int pivot, int order) {
    Expansion inverse = expansions.inverse(rows.get(pivot).get(pivot), order);
    List<Expansion> top =
        rows.get(pivot).stream()
            .map(x -> expansions.upTo(order, expansions.multiply(inverse, x)))
            .toList();
    rows.set(pivot, top);
    for (int i = 0; i < rows.size(); i++) {
      if (i != pivot) {
        rows.set(i, reduced(rows.get(i), top, pivot, order));
      }
    }
  }

  private List<Expansion> reduced(List<Expansion> row, List<Expansion> top, int pivot, int order) {
    Expansion factor = expansions.negate(row.get(pivot));
    List<Expansion> reduced = new ArrayList<>();
    for (int j = 0; j < row.size(); j++) {
      Expansion change = expansions.upTo(order, expansions.multiply(factor, top.get(j)));
      reduced.add(expansions.add(row.get(j), change));
    }
    return reduced;
  }
}
