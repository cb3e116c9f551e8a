package org.rederive.jqwik;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import org.jspecify.annotations.Nullable;
import org.rederive.engine.sampling.Outcome;
import org.rederive.engine.sampling.WrittenTrials;
import org.rederive.evaluate.Name;
import org.rederive.hamiltonian.SampleText;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.program.Constant;
import org.rederive.report.SampleJson;
import org.rederive.result.Counterexample;

/**
 * All that a statement of a document needs, drawn as small Gaussian integers: Hamiltonians of a
 * class by their matrices and waves, where they are looked at, gauges, packets, fields,
 * transformations, operators.
 */
public final class DrawnSample {
  /** Sides that are further apart than this part of all terms differ by no rounding. */
  static final double LARGE = 1e-3;

  private final WrittenTrials subject;
  private final WrittenSample sample;
  private @Nullable Outcome outcome;

  DrawnSample(WrittenTrials subject, WrittenSample sample) {
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
    return says() ? outcome().residual() : Double.NaN;
  }

  /**
   * Passes if both sides agree to rounding. A sample on which nothing is tested, because all terms
   * are zero from the start, the spectrum is degenerate, or 64 digits do not settle it, is
   * discarded and counts for nothing.
   *
   * @throws FalseStatementError if the sides differ
   */
  public void assertHolds() {
    if (refutes()) {
      throw new FalseStatementError(this);
    }
    Assume.that(says());
  }

  /** Computed once: who shrinks asks often. */
  Outcome outcome() {
    Outcome known = outcome;
    if (known == null) {
      known = subject.outcome(sample);
      outcome = known;
    }
    return known;
  }

  private boolean refutes() {
    return outcome().refutes();
  }

  /** Whether it has a value, and tests something. */
  boolean says() {
    return refutes()
        || outcome().status() == Outcome.Status.HOLDS
        || outcome().status() == Outcome.Status.COMES_TO_ZERO;
  }

  /**
   * Whether it may take the place of another one that is not simpler: it says something, and the
   * sides are not close to each other unless they were before.
   */
  boolean isAsClearAs(DrawnSample other) {
    return says() && (!refutes() || residual() >= Math.min(LARGE, other.residual()));
  }

  WrittenSample sample() {
    return sample;
  }

  /** Equal numbers for the same statement, so that jqwik need not try them twice. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DrawnSample that
        && subject == that.subject
        && sample.equals(that.sample);
  }

  @Override
  public int hashCode() {
    return sample.numbers().hashCode();
  }

  /**
   * The sample as the text of a file that {@code rederive replay} tries again; its numbers are
   * whole.
   */
  public String json() {
    List<Counterexample.Given> given = new ArrayList<>();
    sample.numbers().values().entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().text()))
        .forEach(e -> given.add(given(e.getKey(), e.getValue())));
    return new SampleJson()
        .text(
            new SampleJson.StoredSample(
                subject.derivation().id(),
                subject.statement().id(),
                subject.statement().latex(),
                sample.kind().word(),
                new Counterexample.Point(
                    bands(),
                    sample.structure().choices().toString(),
                    given,
                    Optional.empty(),
                    List.of()),
                outcome().residual()));
  }

  private static Counterexample.Given given(Name name, Constant value) {
    return new Counterexample.Given(name.text(), name.words(), (int) value.re(), (int) value.im());
  }

  // ---- words

  private SampleText text() {
    return new SampleText(sample, subject.operators(sample));
  }

  /** What differs, with all numbers. */
  String difference() {
    return new SampleWords(subject, this).text();
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
