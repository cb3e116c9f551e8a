package org.rederive.verification;

import java.util.List;
import java.util.stream.Stream;
import org.rederive.derivation.Derivation;
import org.rederive.exact.ExactCheck;
import org.rederive.formula.Equation;
import org.rederive.formula.Mutant;
import org.rederive.formula.Mutants;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.Draws;
import org.rederive.meaning.SpectralWorld;
import org.rederive.meaning.UnsupportedFormulaException;
import org.rederive.symbolic.Proof;
import org.rederive.symbolic.UniversalProof;

/**
 * Looks for the one error that has been made: if a wrong formula is a mutant of a true one, the
 * true one is among its own mutants.
 *
 * @param derivation the document of the formula
 * @param seed seed of the random points
 */
record RepairSearch(Derivation derivation, long seed) {
  private static final List<Integer> SIZES = List.of(2, 3);
  private static final long WORK = 20_000_000;

  /** Every change of a single place that is proved to mend the equation. */
  List<Suggestion> of(Equation equation) {
    return Mutants.of(equation, derivation.symbols()).stream()
        .flatMap(mutant -> suggestion(mutant).stream())
        .toList();
  }

  private List<Suggestion> suggestion(Mutant mutant) {
    Comparison comparison = Comparison.of(mutant.equation(), derivation.definitions());
    try {
      boolean mends = SIZES.stream().allMatch(bands -> holds(comparison, bands));
      return mends && SIZES.stream().allMatch(bands -> proved(comparison, bands))
          ? List.of(new Suggestion(mutant.shown(), mutant.equation().latex(), evidence()))
          : List.of();
    } catch (UnsupportedFormulaException | IllegalArgumentException meaningless) {
      return List.of();
    }
  }

  private boolean holds(Comparison comparison, int bands) {
    return new ExactCheck(comparison, world(bands), new Draws(seed)).at(1).holds();
  }

  private boolean proved(Comparison comparison, int bands) {
    Proof proof = UniversalProof.of(comparison, world(bands), "N = " + bands, WORK);
    return proof.status() == Proof.Status.PROVED;
  }

  private SpectralWorld world(int bands) {
    return DocumentSamples.spectral(derivation, bands);
  }

  private static String evidence() {
    return "proved for N = " + String.join(" and ", sizes().toList());
  }

  private static Stream<String> sizes() {
    return SIZES.stream().map(String::valueOf);
  }
}
