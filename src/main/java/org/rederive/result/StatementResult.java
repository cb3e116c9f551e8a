package org.rederive.result;

import java.util.List;
import java.util.Optional;

/**
 * The verdict on a claim or step.
 *
 * @param id its name
 * @param claim whether it is a claim
 * @param by the rule a step uses; empty for claims
 * @param latex the formula as written
 * @param reads how it was read, a line for each of its equations
 * @param line line of the formula in its document
 * @param expectRefuted whether the document expects it to be refuted
 * @param verdict what is known
 * @param evidence what the verdict rests on
 * @param scope how far the verdict reaches, the strongest evidence first
 * @param findings what other engines than sampling say
 * @param numeric what the samples say; empty if none could be drawn
 * @param counterexample for a refuted statement the smallest exact one that was found
 * @param repairs for a refuted statement what each term's factor would have to be; otherwise empty
 * @param suggestions for a refuted statement changes of one or two places that would make it true
 * @param message why it is unsupported or undecided; empty otherwise
 */
public record StatementResult(
    String id,
    boolean claim,
    String by,
    String latex,
    List<String> reads,
    int line,
    boolean expectRefuted,
    Verdict verdict,
    Evidence evidence,
    List<String> scope,
    List<Finding> findings,
    Optional<NumericEvidence> numeric,
    Optional<Counterexample> counterexample,
    List<Repair> repairs,
    List<Suggestion> suggestions,
    String message) {
  public StatementResult {
    reads = List.copyOf(reads);
    scope = List.copyOf(scope);
    findings = List.copyOf(findings);
    repairs = List.copyOf(repairs);
    suggestions = List.copyOf(suggestions);
  }

  /** What the engine for limits says, if the statement is claimed in a limit only. */
  public Optional<Finding> limit() {
    return findings.stream().filter(f -> f.grade() == Evidence.LIMIT).findFirst();
  }

  /** Whether the verdict is what the document says it is. */
  public boolean asExpected() {
    return verdict == (expectRefuted ? Verdict.REFUTED : Verdict.HOLDS);
  }
}
