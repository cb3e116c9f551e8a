package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.engine.sampling.TermFit;
import org.rederive.evaluate.Comparison;
import org.rederive.formula.ConstantFolding;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Terms;
import org.rederive.formula.mutate.Mutant;
import org.rederive.formula.mutate.Mutants;
import org.rederive.formula.print.PlainText;
import org.rederive.result.Options;
import org.rederive.result.Suggestion;

/**
 * Looks for the one error that has been made, or for two: if a wrong formula is a mutant of a true
 * one, the true one is among its own mutants.
 *
 * <p>Wrong coefficients first, because they need the least to be mended; then any other place; two
 * places only if no single one will do.
 */
public final class RepairSearch {
  private final Derivation derivation;
  private final Verification verification;

  /**
   * @param derivation the document of the formula
   * @param options how much is checked of what is suggested
   */
  public RepairSearch(Derivation derivation, Options options) {
    this.derivation = derivation;
    this.verification = new Verification(derivation, options);
  }

  /**
   * A formula that has been proved.
   *
   * @param equation the mended equation, its numbers folded
   * @param suggestion how to come to it
   */
  public record Mended(Equation equation, Suggestion suggestion) {}

  /** Whether a formula holds as it is. */
  public boolean holds(Equation equation) {
    return verification.holds(ConstantFolding.of(equation));
  }

  /** Whether both sides of a formula are one expression, which no search comes back to. */
  public boolean isConstruction(Equation equation) {
    return verification.isConstruction(equation);
  }

  /** Every change of a single place that is proved to mend the equation, simplest result first. */
  public List<Suggestion> of(Equation equation) {
    return mended(equation).stream().map(Mended::suggestion).toList();
  }

  /** Changes of two places, for what no change of a single one mends. */
  public PairSearch.Found inTwoPlaces(Equation equation) {
    return new PairSearch(derivation, verification).of(equation);
  }

  /** The same as {@link #of} with the equations as trees. */
  public List<Mended> mended(Equation equation) {
    List<Mutant> mutants = Mutants.slips(equation, derivation.symbols());
    List<Mended> coefficients = mended(equation, mutants, Mutant::inCoefficient);
    return coefficients.isEmpty()
        ? mended(equation, mutants, mutant -> !mutant.inCoefficient())
        : coefficients;
  }

  private List<Mended> mended(Equation equation, List<Mutant> mutants, Predicate<Mutant> some) {
    Map<Equation, Mended> found = new LinkedHashMap<>();
    for (Mutant mutant : mutants.stream().filter(some).toList()) {
      Equation folded = ConstantFolding.of(mutant.equation());
      if (!found.containsKey(folded)) {
        verification
            .of(folded)
            .map(evidence -> new Suggestion(mutant.shown(), folded.latex(), evidence))
            .ifPresent(suggestion -> found.put(folded, new Mended(folded, suggestion)));
      }
    }
    return sorted(equation, found.values().stream());
  }

  /**
   * Small formulas first, as the one that was meant is likely to be; the right side before the
   * left.
   */
  static List<Mended> sorted(Equation wrong, Stream<Mended> found) {
    Formula left = ConstantFolding.of(wrong.left());
    return found
        .sorted(
            Comparator.comparing(
                    (Mended m) ->
                        ConstantFolding.size(m.equation().left())
                            + ConstantFolding.size(m.equation().right()))
                .thenComparing(m -> !m.equation().left().equals(left)))
        .toList();
  }

  // ---- fitted factors

  /** The fitted factors that are simple numbers, if they are proved to mend the equation. */
  List<Suggestion> withFactors(TermRepairs repairs) {
    return repairs.fits().stream()
        .filter(TermFit::mends)
        .flatMap(fit -> withFactor(repairs.comparison(), fit).stream())
        .toList();
  }

  private Optional<Suggestion> withFactor(Comparison comparison, TermFit fit) {
    Optional<Formula> factor = SimpleNumber.of(fit.re(), fit.im()).map(SimpleNumber::formula);
    if (factor.isEmpty()) {
      return Optional.empty();
    }
    Formula wrong = comparison.right().get(fit.term());
    Formula mended = ConstantFolding.of(Terms.times(factor.get(), wrong));
    List<Formula> right = new ArrayList<>(comparison.right());
    right.set(fit.term(), mended);
    String change =
        "factor "
            + PlainText.of(factor.get())
            + ": "
            + Latex.of(wrong)
            + "  ->  "
            + Latex.of(mended);
    Equation changed = new Equation(sum(comparison.left()), sum(right), comparison.freeIndices());
    return verification
        .of(changed)
        .map(evidence -> new Suggestion(change, changed.latex(), evidence));
  }

  private static Formula sum(List<Formula> terms) {
    return terms.size() == 1 ? terms.get(0) : new Formula.Sum(terms);
  }
}
