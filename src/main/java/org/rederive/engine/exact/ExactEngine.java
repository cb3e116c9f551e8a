package org.rederive.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Engine;
import org.rederive.engine.Scope;
import org.rederive.engine.sampling.Magnified;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Options;
import org.rederive.result.Verdict;
import org.rederive.setting.DocumentSamples;
import org.rederive.setting.SampleSource;

/** Random points of random prime fields, for all diagonalisable Hamiltonians of some sizes. */
public final class ExactEngine implements Engine {
  private static final String NAME = "exact points";

  private static final int POINTS = 2;

  private final Options options;

  public ExactEngine(Options options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> findings(Derivation derivation, Statement statement) {
    Scope scope = new Scope(derivation);
    List<Finding> findings = new ArrayList<>();
    for (int size : scope.sizes(options.exactBands())) {
      try {
        findings.add(finding(scope, size, results(derivation, statement, size)));
      } catch (UnsupportedFormulaException | IllegalArgumentException outside) {
        return List.of();
      }
    }
    findings.addAll(
        findings.stream().allMatch(ExactEngine::agrees)
            ? constructions(derivation, statement)
            : belowRounding(derivation, statement, findings));
    return findings;
  }

  private static boolean agrees(Finding finding) {
    return finding.verdict() == Verdict.HOLDS || finding.verdict() == Verdict.VACUOUS;
  }

  private List<ExactResult> results(Derivation derivation, Statement statement, int bands) {
    Draws draws = Draws.of(options.seed(), statement.id() + " exact", bands);
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
        NAME,
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

  // ---- what holds before any number is drawn

  /** One finding for each size; none unless all sizes agree. */
  private List<Finding> constructions(Derivation derivation, Statement statement) {
    Scope scope = new Scope(derivation);
    List<Finding> findings = new ArrayList<>();
    for (int size : scope.sizes(options.exactBands())) {
      if (!isConstruction(derivation, statement, size)) {
        return List.of();
      }
      findings.add(
          new Finding(
              "expressions",
              Evidence.CONSTRUCTION,
              scope.words(size),
              scope.bands(size),
              Verdict.HOLDS,
              "both sides are one expression",
              ""));
    }
    return findings;
  }

  private static boolean isConstruction(Derivation derivation, Statement statement, int size) {
    var world = DocumentSamples.spectral(derivation, size);
    return statement.equations().stream()
        .allMatch(equation -> Construction.of(equation, derivation.definitions(), world));
  }

  // ---- what samples cannot see

  /**
   * Of what is refuted at exact points, the difference on samples if it is below rounding; samples
   * of special classes have no need to see it.
   */
  private List<Finding> belowRounding(
      Derivation derivation, Statement statement, List<Finding> findings) {
    if (!options.generic(derivation.premises())) {
      return List.of();
    }
    SampleSource samples = DocumentSamples.of(derivation, statement.id(), options);
    return findings.stream()
        .filter(f -> f.verdict() == Verdict.REFUTED)
        .limit(1)
        .flatMap(refuted -> belowRounding(derivation, statement, samples, refuted.bands()))
        .toList();
  }

  private static Stream<Finding> belowRounding(
      Derivation derivation, Statement statement, SampleSource samples, int bands) {
    return statement.equations().stream()
        .map(equation -> Comparison.of(equation, derivation.definitions()))
        .flatMap(comparison -> magnified(comparison, samples, bands).stream())
        .limit(1)
        .map(ExactEngine::finding);
  }

  /** What has no meaning on samples is not seen on them. */
  private static Optional<Magnified> magnified(
      Comparison comparison, SampleSource samples, int bands) {
    try {
      return Magnified.of(comparison, samples, bands);
    } catch (UnsupportedFormulaException outside) {
      return Optional.empty();
    }
  }

  private static Finding finding(Magnified difference) {
    int bands = difference.label().bands();
    return new Finding(
        "more digits",
        Evidence.NUMERIC,
        difference.label().kind() + " sample " + difference.sample() + ", N = " + bands,
        bands,
        Verdict.REFUTED,
        String.format(
            Locale.ROOT,
            "differs by %.1e of its terms with %d digits, which is below rounding in doubles",
            difference.residual(),
            difference.digits()),
        "");
  }
}
