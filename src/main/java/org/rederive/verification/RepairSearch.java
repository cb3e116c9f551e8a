package org.rederive.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.derivation.Derivation;
import org.rederive.exact.ExactCheck;
import org.rederive.floating.TermFit;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Mutant;
import org.rederive.formula.Mutants;
import org.rederive.formula.PlainText;
import org.rederive.formula.Terms;
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

  /** The fitted factors that are simple numbers, if they are proved to mend the equation. */
  List<Suggestion> withFactors(TermRepairs repairs) {
    return repairs.fits().stream()
        .filter(TermFit::mends)
        .flatMap(fit -> withFactor(repairs.comparison(), fit).stream())
        .toList();
  }

  private List<Suggestion> withFactor(Comparison comparison, TermFit fit) {
    Optional<Formula> factor = SimpleNumber.of(fit.re(), fit.im()).map(SimpleNumber::formula);
    if (factor.isEmpty()) {
      return List.of();
    }
    Formula wrong = comparison.right().get(fit.term());
    Formula mended = Terms.times(factor.get(), wrong);
    List<Formula> right = new ArrayList<>(comparison.right());
    right.set(fit.term(), mended);
    String change =
        "factor "
            + PlainText.of(factor.get())
            + ": "
            + Latex.of(wrong)
            + "  ->  "
            + Latex.of(mended);
    String latex = Latex.of(sum(comparison.left())) + " = " + Latex.of(sum(right));
    Comparison changed =
        new Comparison(
            comparison.left(), right, comparison.freeIndices(), comparison.definitions());
    return suggestion(changed, change, latex);
  }

  private static Formula sum(List<Formula> terms) {
    return terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
  }

  private List<Suggestion> suggestion(Mutant mutant) {
    Comparison comparison = Comparison.of(mutant.equation(), derivation.definitions());
    return suggestion(comparison, mutant.shown(), mutant.equation().latex());
  }

  private List<Suggestion> suggestion(Comparison comparison, String change, String latex) {
    try {
      boolean mends = SIZES.stream().allMatch(bands -> holds(comparison, bands));
      return mends && SIZES.stream().allMatch(bands -> proved(comparison, bands))
          ? List.of(new Suggestion(change, latex, evidence()))
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
