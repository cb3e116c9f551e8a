package org.rederive.verify;

import java.util.List;
import java.util.Optional;
import org.rederive.engine.Failure;
import org.rederive.formula.read.Place;
import org.rederive.result.Diagnosis;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Verdict;

/**
 * What came out of a piece of work: one of the components, the others are empty.
 *
 * @param numeric what its samples say
 * @param findings what an engine says
 * @param diagnosis what is wrong
 * @param failure why there are no samples
 */
public record Answer(
    Optional<NumericEvidence> numeric,
    List<Finding> findings,
    Optional<Diagnosis> diagnosis,
    Optional<Failure> failure) {
  public Answer {
    findings = List.copyOf(findings);
  }

  /**
   * Why a statement could not be sampled.
   *
   * @param unsupported whether the setting gives it no meaning; otherwise something broke
   * @param message the reason
   * @param place what in the document it is about, if that is one place
   */
  public record Failure(boolean unsupported, String message, Optional<Place> place) {

    /** What is about no place in particular. */
    public Failure(boolean unsupported, String message) {
      this(unsupported, message, Optional.empty());
    }
  }

  /** No samples at all; what {@link #then} begins with. */
  static final Answer NO_SAMPLES = of(NumericEvidence.NOTHING);

  static Answer of(NumericEvidence numeric) {
    return new Answer(Optional.of(numeric), List.of(), Optional.empty(), Optional.empty());
  }

  static Answer of(List<Finding> findings) {
    return new Answer(Optional.empty(), findings, Optional.empty(), Optional.empty());
  }

  static Answer of(Diagnosis diagnosis) {
    return new Answer(Optional.empty(), List.of(), Optional.of(diagnosis), Optional.empty());
  }

  static Answer of(Failure failure) {
    return new Answer(Optional.empty(), List.of(), Optional.empty(), Optional.of(failure));
  }

  /** What these samples and those that follow them say; the first failure counts for all. */
  Answer then(Answer later) {
    if (failure.isPresent()) {
      return this;
    }
    if (later.failure.isPresent()) {
      return later;
    }
    return of(numeric.orElse(NumericEvidence.NOTHING).then(later.numeric.orElseThrow()));
  }

  /** Whether some sample refutes, or an engine. */
  boolean refutes() {
    return numeric.filter(n -> n.refuting() > 0).isPresent()
        || findings.stream().anyMatch(f -> f.verdict() == Verdict.REFUTED);
  }
}
