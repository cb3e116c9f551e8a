package org.rederive.engine.proof;

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

  /** The answer of a proof. */
  public enum Status {
    /** Both sides have the same normal form, and agree at a random point too. */
    PROVED,
    /** They have not, and no value was divided by zero. */
    REFUTED,
    /** All terms are zero from the start: there is nothing to prove. */
    VACUOUS,
    /** The limit of work was reached. */
    UNDECIDED,
    /** The normal form and a random point contradict each other: a defect. */
    CONFLICT
  }
}
