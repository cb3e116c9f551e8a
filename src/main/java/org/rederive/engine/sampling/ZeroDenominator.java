package org.rederive.engine.sampling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Labelled;
import org.rederive.formula.Sort;
import org.rederive.formula.Terms;
import org.rederive.formula.print.PlainText;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.DoubleDiagonalisation;
import org.rederive.number.WithError;
import org.rederive.setting.Sample;

/**
 * Which denominator has two bands in it and is zero where they are one, as E_n − E_m: an author who
 * divides by it means different bands, and has to say so.
 *
 * @param comparison the equation
 */
record ZeroDenominator(Comparison comparison) {

  /** What vanishes in a sample, for which bands, and what to write; empty if that is not why. */
  Optional<String> words(Sample sample) {
    return comparison.written().stream()
        .flatMap(ZeroDenominator::denominators)
        .distinct()
        .flatMap(denominator -> words(denominator, sample).stream())
        .findFirst();
  }

  private static Stream<Formula> denominators(Formula formula) {
    Stream<Formula> own =
        formula instanceof Formula.Fraction f
            ? Stream.of(f.denominator())
            : formula instanceof Formula.Power p && p.exponent() < 0
                ? Stream.of(p.base())
                : Stream.of();
    return Stream.concat(own, formula.parts().stream().flatMap(ZeroDenominator::denominators));
  }

  private Optional<String> words(Formula denominator, Sample sample) {
    List<Declaration> bands =
        denominator.freeLabels().stream().filter(l -> l.sort() == Sort.BAND_INDEX).toList();
    for (int i = 0; i < bands.size(); i++) {
      for (int j = i + 1; j < bands.size(); j++) {
        Declaration one = bands.get(i);
        Declaration other = bands.get(j);
        if (isZero(Labelled.replaced(denominator, other, one), sample)) {
          return Optional.of(words(denominator, one.latex(), other.latex(), isFree(one, other)));
        }
      }
    }
    return Optional.empty();
  }

  private static String words(Formula denominator, String one, String other, boolean free) {
    String condition = one + " \\neq " + other;
    String where =
        free
            ? ", \\quad " + condition + " behind the formula"
            : condition + " below the sum, or behind the formula of the definition";
    return String.format(
        "division by %s, which is zero for %s = %s: write %s",
        PlainText.of(denominator), one, other, where);
  }

  /** Whether the statement speaks about both, and neither is summed over. */
  private boolean isFree(Declaration one, Declaration other) {
    Set<Declaration> free = new LinkedHashSet<>();
    Stream.concat(comparison.left().stream(), comparison.right().stream())
        .forEach(term -> free.addAll(term.freeLabels()));
    return free.containsAll(List.of(one, other));
  }

  private boolean isZero(Formula formula, Sample sample) {
    try {
      var zero =
          new Comparison(Terms.of(formula), List.of(), List.of(), comparison.definitions())
              .in(sample.in(WithError.SYSTEM, new DoubleDiagonalisation()))
              .differences(WithError.SYSTEM);
      return zero.stream().allMatch(WithError.SYSTEM::isZero);
    } catch (UnsupportedFormulaException
        | ArithmeticException
        | DegenerateSpectrumException other) {
      return false;
    }
  }
}
