package org.rederive.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rederive.result.Diagnosis;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Reach;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;

/**
 * Makes a verdict of what the engines found about a statement. Needs no document, so that evidence
 * from several machines is judged like that of one.
 *
 * @param outline the statement, not judged yet
 * @param generic whether Hamiltonians without symmetry are sampled; if not, a statement may hold on
 *     all samples and yet not for any Hamiltonian
 */
record Judgement(StatementResult outline, boolean generic) {
  /**
   * The verdict.
   *
   * @param diagnosis is asked if the statement is refuted
   */
  StatementResult of(Answer samples, List<Finding> answers, Supplier<Diagnosis> diagnosis) {
    List<Finding> findings = ModelCases.settled(answers);
    Optional<Finding> limit =
        findings.stream().filter(f -> f.grade() == Evidence.LIMIT).findFirst();
    if (limit.isPresent()) {
      return limit(limit.get(), findings);
    }
    return samples
        .failure()
        .map(failure -> failed(failure, findings))
        .orElseGet(() -> of(samples.numeric().orElseThrow(), findings, diagnosis));
  }

  /** Engines that contradict each other settle nothing. */
  private StatementResult of(
      NumericEvidence numeric, List<Finding> findings, Supplier<Diagnosis> diagnosis) {
    if (new Contradictions(numeric, findings, generic).exist()) {
      return result(
          Verdict.CONFLICT,
          Evidence.NONE,
          findings,
          Optional.of(numeric),
          Diagnosis.NONE,
          "the engines disagree: this is a defect");
    }
    Verdict verdict = verdict(numeric, findings);
    return result(
        verdict,
        evidence(verdict, findings),
        findings,
        Optional.of(numeric),
        verdict == Verdict.REFUTED ? diagnosis.get() : Diagnosis.NONE,
        message(numeric, findings));
  }

  /**
   * A refutation outranks everything: no number of samples that test nothing, or too little, makes
   * up for a point at which the sides differ.
   */
  private Verdict verdict(NumericEvidence numeric, List<Finding> findings) {
    List<Finding> general = findings.stream().filter(f -> f.settles() && !f.ofModel()).toList();
    boolean refuted = generic && has(general, Verdict.REFUTED);
    if (refuted || numeric.verdict() == Verdict.REFUTED) {
      return Verdict.REFUTED;
    }
    if (numeric.verdict() == Verdict.UNDECIDED) {
      return Verdict.UNDECIDED;
    }
    List<Finding> sources = general.stream().filter(f -> f.grade() != Evidence.READING).toList();
    boolean compared = numeric.verdict() == Verdict.HOLDS || has(sources, Verdict.HOLDS);
    return !compared || isEmpty(sources) ? Verdict.VACUOUS : Verdict.HOLDS;
  }

  /**
   * Whether all engines that know every Hamiltonian of a size see nothing to compare. A proof for
   * any number of bands does not count beside them: zero is a normal form, too.
   */
  private static boolean isEmpty(List<Finding> general) {
    List<Finding> sized = general.stream().filter(f -> f.bands() > 0).toList();
    List<Finding> all = sized.isEmpty() ? general : sized;
    return !all.isEmpty() && all.stream().allMatch(f -> f.verdict() == Verdict.VACUOUS);
  }

  private static boolean has(List<Finding> findings, Verdict verdict) {
    return findings.stream().anyMatch(f -> f.verdict() == verdict);
  }

  /** Why samples were not used, or what they could not see. */
  private static String message(NumericEvidence numeric, List<Finding> findings) {
    return findings.stream()
        .filter(Finding::belowRounding)
        .map(f -> f.scope() + " " + f.detail())
        .findFirst()
        .orElse(numeric.firstTrouble());
  }

  /**
   * The strongest evidence all of whose findings agree with the verdict. Single models do not
   * count: that a statement holds for some of them, or is empty for one, is neither here nor there.
   */
  private static Evidence evidence(Verdict verdict, List<Finding> findings) {
    if (verdict != Verdict.HOLDS && verdict != Verdict.REFUTED) {
      return Evidence.NUMERIC;
    }
    for (Evidence grade : grades(verdict)) {
      List<Finding> same =
          findings.stream().filter(f -> f.grade() == grade && !f.ofModel()).toList();
      boolean agree =
          has(same, verdict)
              && (verdict == Verdict.REFUTED
                  || same.stream()
                      .map(Finding::verdict)
                      .allMatch(v -> v == Verdict.HOLDS || v == Verdict.VACUOUS));
      if (agree) {
        return grade;
      }
    }
    return Evidence.NUMERIC;
  }

  /** A second reading can refute alone, but not make a statement hold. */
  private static List<Evidence> grades(Verdict verdict) {
    return verdict == Verdict.REFUTED
        ? List.of(Evidence.PROVED, Evidence.EXACT, Evidence.READING)
        : List.of(Evidence.CONSTRUCTION, Evidence.PROVED, Evidence.EXACT);
  }

  // ---- without samples

  /** A statement that holds in a limit is not sampled: what its engine says is all there is. */
  private StatementResult limit(Finding limit, List<Finding> findings) {
    boolean settled = limit.verdict() == Verdict.HOLDS || limit.verdict() == Verdict.REFUTED;
    return result(
        limit.verdict(),
        settled ? Evidence.LIMIT : Evidence.NONE,
        findings,
        Optional.empty(),
        Diagnosis.NONE,
        limit.verdict() == Verdict.HOLDS ? "" : limit.detail());
  }

  private StatementResult failed(Answer.Failure failure, List<Finding> findings) {
    Verdict verdict = failure.unsupported() ? Verdict.UNSUPPORTED : Verdict.UNDECIDED;
    return without(verdict, failure.message(), findings).at(failure.place());
  }

  /** When nothing was sampled. */
  StatementResult without(Verdict verdict, String message, List<Finding> findings) {
    return result(verdict, Evidence.NONE, findings, Optional.empty(), Diagnosis.NONE, message);
  }

  private StatementResult result(
      Verdict verdict,
      Evidence evidence,
      List<Finding> findings,
      Optional<NumericEvidence> numeric,
      Diagnosis diagnosis,
      String message) {
    return new StatementResult(
        outline.id(),
        outline.claim(),
        outline.by(),
        outline.latex(),
        outline.reads(),
        outline.line(),
        outline.expectRefuted(),
        verdict,
        evidence,
        Reach.of(verdict, evidence, findings, numeric),
        findings,
        numeric,
        diagnosis.counterexample(),
        diagnosis.repairs(),
        diagnosis.suggestions(),
        message.isEmpty() || diagnosis.note().isEmpty()
            ? message + diagnosis.note()
            : message + "; " + diagnosis.note());
  }
}
