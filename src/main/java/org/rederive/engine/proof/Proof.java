package org.rederive.engine.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rederive.result.Finding.Outcome;

/**
 * What algebra says about an equation.
 *
 * @param scope for which Hamiltonians
 * @param status the answer
 * @param remainder left − right where it is known and not zero; empty otherwise
 * @param detail figures and reasons, one line
 * @param seconds how long it took
 */
public record Proof(String scope, Status status, String remainder, String detail, double seconds) {

  /** The answer of a proof; of several, the last in this order decides. */
  public enum Status {
    /** Both sides have the same normal form, and agree at a random point too. */
    PROVED,
    /** All terms are zero from the start: there is nothing to prove. */
    VACUOUS,
    /** The limit of work was reached. */
    UNDECIDED,
    /** They have not the same normal form, and no value was divided by zero. */
    REFUTED,
    /** The normal form and a random point contradict each other: a defect. */
    CONFLICT
  }

  /** The proofs of all equations of one statement: the weakest of them decides. */
  public static Proof ofAll(List<Proof> proofs) {
    return proofs.stream().max(Comparator.comparing(Proof::status)).orElseThrow();
  }

  /** What it says as a finding. */
  public Outcome outcome() {
    return switch (status) {
      case PROVED -> new Outcome.Holds(detail);
      case VACUOUS -> new Outcome.Vacuous(detail);
      case UNDECIDED -> new Outcome.Undecided(detail);
      case REFUTED -> new Outcome.Refuted(Optional.of(remainder).filter(r -> !r.isEmpty()), detail);
      case CONFLICT -> new Outcome.Contradictory(detail);
    };
  }
}
