package org.rederive.evolution;

/**
 * |Ψ(t)⟩ = e^{−iHt}|Ψ(0)⟩ on a lattice by the Taylor series of the exponential, step by step; its
 * rest is below rounding, so that the only error is that of the lattice's ends.
 */
final class TaylorEvolution {
  /** ‖H‖ h of a first try, for a bound of the norm: smaller steps cost more terms together. */
  private static final double REACH = 36;

  /**
   * How much larger than their sum terms may be, which loses as many digits to cancellation; a
   * larger loss asks for smaller steps. States that are amplified lose little.
   */
  private static final double LOSS = 1e4;

  private static final double NEGLIGIBLE = 1e-13;
  private static final int TERMS = 160;

  /** Terms after which it is seen whether more are needed. */
  private static final int EVERY = 3;

  private final LatticeOperator exponent;
  private final LatticeState state;
  private LatticeState power;
  private LatticeState next;

  private TaylorEvolution(LatticeOperator exponent, LatticeState start) {
    this.exponent = exponent;
    this.state = start.empty();
    this.power = start.empty();
    this.next = start.empty();
    state.add(1 / Math.sqrt(start.square()), 0, start);
  }

  /**
   * The state of length one along the solution.
   *
   * @throws ArithmeticException if it has no finite size
   */
  static LatticeState evolved(LatticeOperator hamiltonian, LatticeState start, double time) {
    double all = hamiltonian.bound() * time;
    for (int steps = (int) Math.max(1, Math.ceil(all / REACH)); ; steps *= 2) {
      LatticeOperator exponent = hamiltonian.times(0, -time / steps);
      TaylorEvolution evolution = new TaylorEvolution(exponent, start);
      if (evolution.follows(steps)) {
        return evolution.state;
      }
      if (!(steps < all)) {
        throw new ArithmeticException("an evolved state has no finite size");
      }
    }
  }

  /** Whether all steps keep their digits. */
  private boolean follows(int steps) {
    for (int n = 0; n < steps; n++) {
      if (!step()) {
        return false;
      }
    }
    return true;
  }

  /** state + Ω state + Ω² state/2 + …, of length one; whether it keeps its digits. */
  private boolean step() {
    double factor = 1;
    double largest = 0;
    power.clear();
    power.add(1, 0, state);
    for (int n = 1; n < TERMS; n++) {
      next.clear();
      exponent.apply(power, next);
      factor /= n;
      state.add(factor, 0, next);
      LatticeState before = power;
      power = next;
      next = before;
      if (n % EVERY == 0) {
        double size = factor * Math.sqrt(power.square());
        double sum = Math.sqrt(state.square());
        largest = Math.max(largest, size);
        if (size < NEGLIGIBLE * sum) {
          state.scale(1 / sum, 0);
          return largest < LOSS * sum;
        }
      }
    }
    return false;
  }
}
