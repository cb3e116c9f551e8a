package org.rederive.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Engine;
import org.rederive.engine.Part;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/** Random points of random prime fields, for all diagonalisable Hamiltonians of some sizes. */
public final class ExactEngine implements Engine {
  private static final String NAME = "exact points";

  private static final int POINTS = 2;

  private final long seed;
  private final List<Integer> sizes;
  private final Engine moreDigits;

  /**
   * @param moreDigits is asked whether samples show what is refuted here
   */
  public ExactEngine(long seed, List<Integer> sizes, Engine moreDigits) {
    this.seed = seed;
    this.sizes = List.copyOf(sizes);
    this.moreDigits = moreDigits;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer ask(Question question) {
    List<Finding> findings = new ArrayList<>();
    try {
      for (Scope.Case each : Scope.of(question.derivation()).cases(sizes)) {
        Outcome outcome = outcome(results(question, each.size()));
        findings.add(new Finding(NAME, Evidence.EXACT, each.subject(), outcome));
      }
    } catch (IllegalArgumentException outside) {
      return Answer.Found.NOTHING;
    }
    boolean agree = findings.stream().allMatch(ExactEngine::agrees);
    findings.addAll(agree ? constructions(question) : belowRounding(question, findings));
    return new Answer.Found(findings);
  }

  private static boolean agrees(Finding finding) {
    return finding.verdict() == Verdict.HOLDS || finding.verdict() == Verdict.VACUOUS;
  }

  private List<ExactResult> results(Question question, int size) {
    Draws draws = Draws.of(seed, question.statement().id() + " exact", size);
    List<ExactResult> results = new ArrayList<>();
    for (Equation equation : question.statement().equations()) {
      Comparison comparison = Comparison.of(equation, question.derivation().definitions());
      var interpretation = DocumentSamples.spectral(question.derivation(), size);
      results.add(new ExactCheck(comparison, interpretation, draws).at(POINTS));
    }
    return results;
  }

  private static Outcome outcome(List<ExactResult> results) {
    if (results.stream().anyMatch(ExactResult::refuted)) {
      return Outcome.of(Verdict.REFUTED, "both sides differ at a random point");
    }
    if (results.stream().allMatch(ExactResult::holds)) {
      return Outcome.of(Verdict.HOLDS, figures(results));
    }
    boolean vacuous = results.stream().anyMatch(ExactResult::vacuous);
    return Outcome.of(vacuous ? Verdict.VACUOUS : Verdict.UNDECIDED, figures(results));
  }

  private static String figures(List<ExactResult> results) {
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
  private List<Finding> constructions(Question question) {
    List<Scope.Case> cases = Scope.of(question.derivation()).cases(sizes);
    return cases.stream().allMatch(each -> isConstruction(question, each.size()))
        ? cases.stream().map(each -> construction(each.subject())).toList()
        : List.of();
  }

  private static Finding construction(Subject subject) {
    Outcome outcome = new Outcome.Holds("both sides are one expression");
    return new Finding("expressions", Evidence.CONSTRUCTION, subject, outcome);
  }

  private static boolean isConstruction(Question question, int size) {
    Derivation derivation = question.derivation();
    Statement statement = question.statement();
    var interpretation = DocumentSamples.spectral(derivation, size);
    return statement.equations().stream()
        .allMatch(equation -> Construction.of(equation, derivation.definitions(), interpretation));
  }

  // ---- what samples cannot see

  /** Of what is refuted at exact points, the difference on samples if it is below rounding. */
  private List<Finding> belowRounding(Question question, List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.verdict() == Verdict.REFUTED)
        .limit(1)
        .map(refuted -> question.about(size(refuted.subject())))
        .flatMap(this::withMoreDigits)
        .toList();
  }

  private static Part size(Subject subject) {
    return subject instanceof Subject.Size size ? new Part.Size(size.bands()) : Part.WHOLE;
  }

  /** What has no meaning on samples is not seen on them. */
  private Stream<Finding> withMoreDigits(Question question) {
    try {
      Answer answer = moreDigits.ask(question);
      return answer instanceof Answer.Found found ? found.findings().stream() : Stream.of();
    } catch (UnsupportedFormulaException outside) {
      return Stream.of();
    }
  }
}
