package org.rederive.evolution;

/** By how much one band is amplified more than all others. */
public enum Amplification {
  /** Little more than is needed. */
  MODERATE(2, 1.5, 0.375),
  /**
   * So much, and so evenly, that packets forget their start sooner and that a field that is not
   * very weak is weak already: less to compute.
   */
  STRONG(4, 3, 0.2);

  private final double lift;
  private final double gap;
  private final double change;

  Amplification(double lift, double gap, double change) {
    this.lift = lift;
    this.gap = gap;
    this.change = change;
  }

  /** What is added to the imaginary part of its energy at one point. */
  double lift() {
    return lift;
  }

  /** The difference of imaginary parts that is asked for everywhere. */
  double gap() {
    return gap;
  }

  /** Size of what depends on momentum and position beside what does not. */
  double change() {
    return change;
  }
}
