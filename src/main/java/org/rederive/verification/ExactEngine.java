package org.rederive.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Statement;
import org.rederive.exact.ExactCheck;
import org.rederive.exact.ExactResult;
import org.rederive.formula.Equation;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.Draws;
import org.rederive.meaning.UnsupportedFormulaException;

/** Random points of random prime fields, for all diagonalisable Hamiltonians of some sizes. */
final class ExactEngine implements Engine {
  private static final int POINTS = 2;

  private final long seed;
  private final List<Integer> sizes;

  ExactEngine(long seed, List<Integer> sizes) {
    this.seed = seed;
    this.sizes = sizes;
  }

  @Override
  public List<Finding> findings(Derivation derivation, Statement statement) {
    Scope scope = new Scope(derivation);
    List<Finding> findings = new ArrayList<>();
    for (int size : scope.sizes(sizes)) {
      try {
        findings.add(finding(scope, size, results(derivation, statement, size)));
      } catch (UnsupportedFormulaException | IllegalArgumentException outside) {
        return List.of();
      }
    }
    return findings;
  }

  private List<ExactResult> results(Derivation derivation, Statement statement, int bands) {
    Draws draws = Draws.of(seed, statement.id() + " exact", bands);
    List<ExactResult> results = new ArrayList<>();
    for (Equation equation : statement.equations()) {
      Comparison comparison = Comparison.of(equation, derivation.definitions());
      var world = DocumentSamples.spectral(derivation, bands);
      results.add(new ExactCheck(comparison, world, draws).at(POINTS));
    }
    return results;
  }

  private static Finding finding(Scope scope, int size, List<ExactResult> results) {
    return new Finding(
        "exact points",
        Evidence.EXACT,
        scope.words(size),
        scope.bands(size),
        verdict(results),
        detail(results),
        "");
  }

  private static Verdict verdict(List<ExactResult> results) {
    if (results.stream().anyMatch(ExactResult::refuted)) {
      return Verdict.REFUTED;
    }
    if (results.stream().allMatch(ExactResult::holds)) {
      return Verdict.HOLDS;
    }
    return results.stream().anyMatch(ExactResult::vacuous) ? Verdict.VACUOUS : Verdict.UNDECIDED;
  }

  private static String detail(List<ExactResult> results) {
    if (verdict(results) == Verdict.REFUTED) {
      return "both sides differ at a random point";
    }
    double failure = results.stream().mapToDouble(ExactResult::failureProbability).max().orElse(1);
    double degree = results.stream().mapToDouble(r -> r.bound().degree()).max().orElse(0);
    long singular = results.stream().mapToLong(ExactResult::singular).sum();
    return String.format(
        Locale.ROOT,
        "%d points, degree at most %.0f, wrong with probability below %.0e%s",
        POINTS,
        degree,
        failure,
        singular == 0 ? "" : ", " + singular + " points singular");
  }
}
