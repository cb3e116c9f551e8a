package org.rederive.engine.sampling;

import org.rederive.setting.Sample;

/**
 * What one sample says about an equation.
 *
 * @param index number of the sample
 * @param label class and number of bands
 * @param status what it says
 * @param measured the figures
 * @param reason why the sample was discarded or left undecided; empty otherwise
 */
public record Outcome(
    long index, Sample.Label label, Status status, Measured measured, String reason) {

  /**
   * Figures of a sample.
   *
   * @param residual |left − right| / Σ|terms| at the highest precision used
   * @param bound estimated rounding error of the residual in doubles
   * @param condition largest condition of the eigenvectors that were needed; 1 if none were
   * @param digits decimal digits of the highest precision used
   */
  public record Measured(double residual, double bound, double condition, int digits) {}

  /** What speaks more against a statement is larger. */
  int severity() {
    return switch (status) {
      case HOLDS -> 0;
      case COMES_TO_ZERO -> 1;
      case STARTS_AT_ZERO -> 2;
      case DISCARDED -> 3;
      case UNDECIDED -> 4;
      case REFUTES_IN_DOUBLES -> 5;
      case REFUTES -> 6;
    };
  }

  /** |left − right| / Σ|terms| at the highest precision used. */
  public double residual() {
    return measured.residual;
  }

  /** What a sample can say. */
  public enum Status {
    /** The residual is rounding. */
    HOLDS,
    /** A test of zero: what goes in is not zero, and every term comes out as rounding. */
    COMES_TO_ZERO,
    /**
     * Every term is zero from the start, as behind a Kronecker delta of different labels, or so
     * small that no size is left of it.
     */
    STARTS_AT_ZERO,
    /** The residual stays when the precision grows. */
    REFUTES,
    /** Refutes in doubles; not recomputed, because other samples of its chunk already were. */
    REFUTES_IN_DOUBLES,
    /** Not settled at the highest precision. */
    UNDECIDED,
    /** The sample has no value: a degenerate spectrum or a vanishing denominator. */
    DISCARDED
  }

  /** Whether the sides differ by more than rounding. */
  public boolean refutes() {
    return status == Status.REFUTES || status == Status.REFUTES_IN_DOUBLES;
  }

  /** Whether both sides agree. */
  boolean agrees() {
    return status == Status.HOLDS || isZero();
  }

  /** Whether every term is zero. */
  boolean isZero() {
    return status == Status.COMES_TO_ZERO || status == Status.STARTS_AT_ZERO;
  }

  /** Whether the sample was recomputed with more digits. */
  boolean escalated() {
    return measured.digits > 16;
  }
}
