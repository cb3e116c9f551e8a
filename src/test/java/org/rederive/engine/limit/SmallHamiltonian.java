package org.rederive.engine.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.FourierTerm;
import org.rederive.number.MultiIndex;

/**
 * C₀ + Σ (C e^{ia} + C' e^{−ia}) over some coordinates a, by the entries of its matrices: small
 * Gaussian integers, which shrink to zero and to real ones, and matrices to fewer bands.
 *
 * @param bands their size
 * @param entries real and imaginary part of each entry, row by row, matrix by matrix
 */
record SmallHamiltonian(int bands, List<Integer> entries) {
  private static final int LARGEST = 2;

  /** Entries are so many times smaller than they are written. */
  private static final double UNIT = 0.5;

  /**
   * Hamiltonians with two or three bands.
   *
   * @param coordinates how many
   */
  static Arbitrary<SmallHamiltonian> of(int coordinates) {
    return Arbitraries.integers()
        .between(2, 3)
        .flatMap(
            bands ->
                Arbitraries.integers()
                    .between(-LARGEST, LARGEST)
                    .list()
                    .ofSize(2 * bands * bands * (1 + 2 * coordinates))
                    .map(entries -> new SmallHamiltonian(bands, entries))
                    .withoutEdgeCases());
  }

  /**
   * As a function of coordinates.
   *
   * @param change size of what depends on them
   * @param places where they stand
   */
  BlochHamiltonian at(double change, int... places) {
    List<FourierTerm> terms = new ArrayList<>();
    terms.add(term(0, UNIT, new double[MultiIndex.PLACES]));
    for (int place : places) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        double[] waves = new double[MultiIndex.PLACES];
        waves[place] = sign;
        terms.add(term(terms.size(), change * UNIT, waves));
      }
    }
    return new BlochHamiltonian(bands, terms);
  }

  private FourierTerm term(int matrix, double scale, double[] waves) {
    double[] re = new double[bands * bands];
    double[] im = new double[bands * bands];
    for (int entry = 0; entry < re.length; entry++) {
      int at = 2 * (matrix * re.length + entry);
      re[entry] = scale * entries.get(at);
      im[entry] = scale * entries.get(at + 1);
    }
    return new FourierTerm(re, im, waves, new int[MultiIndex.PLACES]);
  }

  /** How many of its entries are not zero. */
  int size() {
    return (int) entries.stream().filter(entry -> entry != 0).count();
  }

  /** The matrices as one types them, in units of 1/2. */
  @Override
  public String toString() {
    StringJoiner matrices = new StringJoiner("; ");
    for (int first = 0; first < entries.size(); first += 2 * bands * bands) {
      StringJoiner rows = new StringJoiner(", ", "[", "]");
      for (int row = 0; row < bands; row++) {
        StringJoiner columns = new StringJoiner(", ", "[", "]");
        for (int column = 0; column < bands; column++) {
          int at = first + 2 * (row * bands + column);
          columns.add(
              entries.get(at) + (entries.get(at + 1) == 0 ? "" : "+" + entries.get(at + 1) + "i"));
        }
        rows.add(columns.toString());
      }
      matrices.add(rows.toString());
    }
    return "N = " + bands + ", " + matrices;
  }
}
