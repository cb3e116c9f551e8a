package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.diagnose.RepairSearch.Mended;
import org.rederive.document.Derivation;
import org.rederive.engine.exact.ExactDifference;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.ConstantFolding;
import org.rederive.formula.Equation;
import org.rederive.formula.mutate.Mutant;
import org.rederive.formula.mutate.Mutants;
import org.rederive.result.Suggestion;

/**
 * Looks for two changes that together make a wrong equation true.
 *
 * <p>Changes of different terms add up: with d = left − right at an exact random point, and d₁ and
 * d₂ the same after one change, both changes mend the equation only if d₁ + d₂ = d. So all pairs
 * are tried for the price of all single changes. Changes within one term need not add up; of those
 * a bounded number is tried one by one.
 */
public final class PairSearch {
  /** Pairs within a term that are tried one by one; some seconds. */
  private static final int MOST_WITHIN = 600;

  /** Suggestions that are worth reading. */
  private static final int MOST_SHOWN = 5;

  /** Pairs of each sort that are proved; proofs take longest. */
  private static final int MOST_FOUND = 8;

  private static final int BANDS = 2;

  private final Derivation derivation;
  private final Verification verification;
  private final ExactDifference differences;

  PairSearch(Derivation derivation, Verification verification) {
    this.derivation = derivation;
    this.verification = verification;
    this.differences = new ExactDifference(verification.draws());
  }

  /**
   * What was found.
   *
   * @param suggestions simplest result first
   * @param bounded whether there were more pairs than have been tried
   */
  public record Found(List<Suggestion> suggestions, boolean bounded) {
    public Found {
      suggestions = List.copyOf(suggestions);
    }
  }

  Found of(Equation equation) {
    Map<Equation, Mended> found = new LinkedHashMap<>();
    Map<Mutant, long[]> single = new LinkedHashMap<>();
    for (Mutant mutant : Mutants.slips(equation, derivation.symbols())) {
      difference(mutant.equation()).ifPresent(d -> single.put(mutant, d));
    }
    difference(equation).ifPresent(whole -> across(whole, single, found));
    Map<Equation, Mended> inside = new LinkedHashMap<>();
    boolean bounded = within(single.keySet(), inside) && found.isEmpty() && inside.isEmpty();
    found.putAll(inside);
    List<Mended> sorted = RepairSearch.sorted(equation, found.values().stream());
    return new Found(sorted.stream().map(Mended::suggestion).limit(MOST_SHOWN).toList(), bounded);
  }

  /** left − right at one point for all that free labels stand for; empty if it has no value. */
  private Optional<long[]> difference(Equation equation) {
    try {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      return differences.of(comparison, verification.interpretation(BANDS));
    } catch (UnsupportedFormulaException | IllegalArgumentException meaningless) {
      return Optional.empty();
    }
  }

  // ---- two terms

  private void across(long[] whole, Map<Mutant, long[]> single, Map<Equation, Mended> found) {
    Map<List<Long>, List<Mutant>> byDifference = new HashMap<>();
    single.forEach(
        (mutant, d) -> byDifference.computeIfAbsent(boxed(d), k -> new ArrayList<>()).add(mutant));
    single.forEach(
        (first, d) -> {
          List<Mutant> partners =
              d.length == whole.length
                  ? byDifference.getOrDefault(boxed(differences.subtract(whole, d)), List.of())
                  : List.of();
          partners.forEach(second -> together(first, second, found));
        });
  }

  private static List<Long> boxed(long[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** The second change is looked up among those of the equation that already has the first. */
  private void together(Mutant first, Mutant second, Map<Equation, Mended> found) {
    if (found.size() >= MOST_FOUND) {
      return;
    }
    Mutants.slips(first.equation(), derivation.symbols(), m -> isSameChange(m, second))
        .forEach(m -> note(first, m, found));
  }

  private static boolean isSameChange(Mutant a, Mutant b) {
    return a.operator().equals(b.operator()) && a.from().equals(b.from()) && a.to().equals(b.to());
  }

  private void note(Mutant first, Mutant second, Map<Equation, Mended> found) {
    Equation folded = ConstantFolding.of(second.equation());
    if (!found.containsKey(folded)) {
      String change = first.shown() + "; and " + second.shown();
      verification
          .of(folded)
          .map(evidence -> new Suggestion(change, folded.latex(), evidence))
          .ifPresent(suggestion -> found.put(folded, new Mended(folded, suggestion)));
    }
  }

  // ---- one term

  /** Whether there were more pairs than have been tried. */
  private boolean within(Iterable<Mutant> single, Map<Equation, Mended> found) {
    int tried = 0;
    for (Mutant first : single) {
      Equation folded = ConstantFolding.of(first.equation());
      List<Mutant> seconds =
          Mutants.slips(folded, derivation.symbols(), second -> touches(first, second));
      for (Mutant second : seconds) {
        if (tried++ >= MOST_WITHIN) {
          return true;
        }
        note(first, second, found);
        if (found.size() >= MOST_FOUND) {
          return false;
        }
      }
    }
    return false;
  }

  /** Whether the second change reaches what the first has put there. */
  private static boolean touches(Mutant first, Mutant second) {
    return second.from().contains(first.to()) || first.to().contains(second.from());
  }
}
