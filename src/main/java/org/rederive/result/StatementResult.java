package org.rederive.result;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.read.Place;

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
 * @param place what the message is about, if it is about one place of the formula
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
    String message,
    Optional<Place> place) {
  public StatementResult {
    reads = List.copyOf(reads);
    scope = List.copyOf(scope);
    findings = List.copyOf(findings);
    repairs = List.copyOf(repairs);
    suggestions = List.copyOf(suggestions);
  }

  /** The message is about no place in particular. */
  public StatementResult(
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
    this(
        id,
        claim,
        by,
        latex,
        reads,
        line,
        expectRefuted,
        verdict,
        evidence,
        scope,
        findings,
        numeric,
        counterexample,
        repairs,
        suggestions,
        message,
        Optional.empty());
  }

  /** The same with a message about a place. */
  public StatementResult at(Optional<Place> meant) {
    return new StatementResult(
        id,
        claim,
        by,
        latex,
        reads,
        line,
        expectRefuted,
        verdict,
        evidence,
        scope,
        findings,
        numeric,
        counterexample,
        repairs,
        suggestions,
        message,
        meant);
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
