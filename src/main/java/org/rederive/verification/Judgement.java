package org.rederive.verification;

import java.util.List;
import java.util.Optional;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Statement;
import org.rederive.floating.SampleSource;
import org.rederive.formula.Equation;
import org.rederive.formula.PlainText;
import org.rederive.meaning.UnsupportedFormulaException;

/**
 * Makes a verdict of what the engines found about a statement.
 *
 * @param samples for repairs of what is refuted
 * @param generic whether Hamiltonians without symmetry are sampled; if not, a statement may hold on
 *     all samples and yet not for any Hamiltonian
 */
record Judgement(
    Derivation derivation, Statement statement, SampleSource samples, boolean generic) {
  /** Of the points that tell a promising repair; proofs decide. */
  private static final long SEED = 1;

  private static final PairSearch.Found NOTHING = new PairSearch.Found(List.of(), false);

  private static final String BOUNDED =
      "no change of one place mends it, nor of two terms; not all pairs within a term were tried";

  /** Engines that contradict each other settle nothing. */
  StatementResult of(NumericEvidence numeric, List<Finding> findings) {
    Verdict verdict = numeric.verdict();
    if (conflict(numeric, findings)) {
      return result(
          Verdict.UNDECIDED,
          Evidence.NONE,
          findings,
          Optional.of(numeric),
          "the engines disagree: this is a defect");
    }
    return result(
        verdict,
        evidence(verdict, findings),
        findings,
        Optional.of(numeric),
        numeric.firstTrouble());
  }

  private boolean conflict(NumericEvidence numeric, List<Finding> findings) {
    boolean denied =
        generic
            && numeric.verdict() == Verdict.HOLDS
            && findings.stream().anyMatch(f -> f.verdict() == Verdict.REFUTED);
    int refuting = numeric.firstRefutation().map(NumericEvidence.Refutation::bands).orElse(-1);
    boolean excused =
        numeric.verdict() == Verdict.REFUTED
            && findings.stream().anyMatch(f -> f.verdict() == Verdict.HOLDS && f.covers(refuting));
    return denied || excused;
  }

  /** The strongest evidence all of whose findings agree with the verdict. */
  private static Evidence evidence(Verdict verdict, List<Finding> findings) {
    if (verdict != Verdict.HOLDS && verdict != Verdict.REFUTED) {
      return Evidence.NUMERIC;
    }
    for (Evidence grade : List.of(Evidence.PROVED, Evidence.EXACT)) {
      List<Finding> same = findings.stream().filter(f -> f.grade() == grade).toList();
      boolean agree =
          verdict == Verdict.HOLDS
              ? same.stream().allMatch(f -> f.verdict() == verdict)
              : same.stream().anyMatch(f -> f.verdict() == verdict);
      if (!same.isEmpty() && agree) {
        return grade;
      }
    }
    return Evidence.NUMERIC;
  }

  // ---- without samples

  /** When sampling failed. */
  StatementResult failed(Throwable cause, List<Finding> findings) {
    if (cause instanceof UnsupportedFormulaException unsupported) {
      return without(Verdict.UNSUPPORTED, String.valueOf(unsupported.getMessage()), findings);
    }
    return without(Verdict.UNDECIDED, "the numeric engine failed: " + cause, findings);
  }

  /** When nothing was sampled. */
  StatementResult without(Verdict verdict, String message, List<Finding> findings) {
    return result(verdict, Evidence.NONE, findings, Optional.empty(), message);
  }

  private StatementResult result(
      Verdict verdict,
      Evidence evidence,
      List<Finding> findings,
      Optional<NumericEvidence> numeric,
      String message) {
    Optional<TermRepairs> repairs =
        verdict == Verdict.REFUTED
            ? Optional.of(TermRepairs.of(derivation, statement.equations().get(0), samples))
            : Optional.empty();
    PairSearch.Found mends = generic ? repairs.map(this::mends).orElse(NOTHING) : NOTHING;
    return new StatementResult(
        statement.id(),
        statement.claim(),
        statement.by(),
        statement.latex(),
        statement.equations().stream().map(PlainText::of).toList(),
        statement.line(),
        statement.expectRefuted(),
        verdict,
        evidence,
        findings,
        numeric,
        verdict == Verdict.REFUTED && generic
            ? new Counterexamples(derivation, statement).smallest()
            : Optional.empty(),
        repairs.map(TermRepairs::rows).orElse(List.of()),
        mends.suggestions(),
        mends.bounded() ? (message.isEmpty() ? "" : message + "; ") + BOUNDED : message);
  }

  // ---- what would mend it

  /** Changes that mend the only equation of the statement, as few as will do. */
  private PairSearch.Found mends(TermRepairs repairs) {
    if (statement.equations().size() != 1) {
      return NOTHING;
    }
    RepairSearch search = new RepairSearch(derivation, SEED);
    Equation equation = statement.equations().get(0);
    List<Suggestion> single = search.of(equation);
    List<Suggestion> changes = single.isEmpty() ? search.withFactors(repairs) : single;
    return changes.isEmpty() ? search.inTwoPlaces(equation) : new PairSearch.Found(changes, false);
  }
}
