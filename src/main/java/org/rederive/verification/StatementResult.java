package org.rederive.verification;

import java.util.List;
import java.util.Optional;

/**
 * The verdict on a claim or step.
 *
 * @param id its name
 * @param claim whether it is a claim
 * @param by the rule a step uses; empty for claims
 * @param latex the formula as written
 * @param line line of the formula in its document
 * @param expectRefuted whether the document expects it to be refuted
 * @param verdict what is known
 * @param evidence what the verdict rests on
 * @param remainder left − right in normal form where that is known and not zero; empty otherwise
 * @param numeric what the samples say; empty if none could be drawn
 * @param repairs for a refuted statement what each term's factor would have to be; otherwise empty
 * @param message why it is unsupported or undecided; empty otherwise
 */
public record StatementResult(
    String id,
    boolean claim,
    String by,
    String latex,
    int line,
    boolean expectRefuted,
    Verdict verdict,
    Evidence evidence,
    String remainder,
    Optional<NumericEvidence> numeric,
    List<Repair> repairs,
    String message) {
  public StatementResult {
    repairs = List.copyOf(repairs);
  }

  /** Whether the verdict is what the document says it is. */
  public boolean asExpected() {
    return verdict == (expectRefuted ? Verdict.REFUTED : Verdict.HOLDS);
  }
}
