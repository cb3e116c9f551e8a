package org.rederive.jqwik;

import net.jqwik.api.Assume;
import org.rederive.engine.sampling.Outcome;
import org.rederive.hamiltonian.SampleText;
import org.rederive.hamiltonian.WrittenSample;

/**
 * All that a statement of a document needs, drawn as small Gaussian integers: Hamiltonians of a
 * class by their matrices and waves, where they are looked at, gauges, packets, fields,
 * transformations, operators.
 */
public final class DrawnSample {
  /** Sides that are further apart than this part of all terms differ by no rounding. */
  static final double LARGE = 1e-3;

  private final Subject subject;
  private final WrittenSample sample;

  DrawnSample(Subject subject, WrittenSample sample) {
    this.subject = subject;
    this.sample = sample;
  }

  /** Number of bands, or of sites of a lattice. */
  public int bands() {
    return sample.structure().bands();
  }

  /** How many entries of its matrices are not zero. */
  public int entries() {
    return text().entries();
  }

  /**
   * |left − right| / Σ|terms|, of order one for most wrong formulas; not a number where the sample
   * has no value, as with a degenerate spectrum, or says nothing.
   */
  public double residual() {
    Outcome outcome = subject.outcome(sample);
    return says(outcome) ? outcome.residual() : Double.NaN;
  }

  /**
   * Passes if both sides agree to rounding. A sample on which nothing is tested, because all terms
   * are zero from the start, the spectrum is degenerate, or 64 digits do not settle it, is
   * discarded and counts for nothing.
   *
   * @throws FalseStatementError if the sides differ
   */
  public void assertHolds() {
    Outcome outcome = subject.outcome(sample);
    if (refutes(outcome)) {
      throw FalseStatementError.of(this, outcome.residual());
    }
    Assume.that(says(outcome));
  }

  Outcome outcome() {
    return subject.outcome(sample);
  }

  private static boolean refutes(Outcome outcome) {
    return outcome.status() == Outcome.Status.REFUTES
        || outcome.status() == Outcome.Status.REFUTES_IN_DOUBLES;
  }

  private static boolean says(Outcome outcome) {
    return refutes(outcome)
        || outcome.status() == Outcome.Status.HOLDS
        || outcome.status() == Outcome.Status.COMES_TO_ZERO;
  }

  // ---- words

  private SampleText text() {
    return new SampleText(sample, subject.operators(sample));
  }

  /** What differs, with all numbers. */
  String difference() {
    return new SampleWords(subject, sample).text();
  }

  /** The sample as it would be typed; what is not given is zero, gauges and amplitudes one. */
  @Override
  public String toString() {
    return sample.kind().word()
        + ", N = "
        + bands()
        + ", "
        + sample.structure().choices()
        + "\n  "
        + String.join("\n  ", text().lines());
  }
}
