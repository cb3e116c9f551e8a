package org.rederive.evolution;

/**
 * |Ψ(t)⟩ = e^{−iHt}|Ψ(0)⟩ on a lattice by the Taylor series of the exponential, step by step; its
 * rest is below rounding, so that the only error is that of the lattice's ends.
 */
final class TaylorEvolution {
  /**
   * ‖H‖ h of a step, for a bound of the norm: larger ones lose digits to cancellation, here at most
   * e¹² of 10¹⁶, smaller ones cost more terms.
   */
  private static final double REACH = 12;

  private static final double NEGLIGIBLE = 1e-13;
  private static final int TERMS = 80;

  /** Terms after which it is seen whether more are needed. */
  private static final int EVERY = 3;

  private TaylorEvolution() {}

  /** The state of length one along the solution. */
  static LatticeState evolved(LatticeOperator hamiltonian, LatticeState start, double time) {
    int steps = (int) Math.max(1, Math.ceil(hamiltonian.bound() * time / REACH));
    LatticeOperator exponent = hamiltonian.times(0, -time / steps);
    LatticeState state = start.empty();
    state.add(1 / Math.sqrt(start.square()), 0, start);
    LatticeState[] spare = {start.empty(), start.empty()};
    for (int n = 0; n < steps; n++) {
      step(exponent, state, spare);
    }
    return state;
  }

  /** state + Ω state + Ω² state/2 + …, of length one. */
  private static void step(LatticeOperator exponent, LatticeState state, LatticeState[] spare) {
    double factor = 1;
    LatticeState power = spare[0];
    LatticeState next = spare[1];
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
      if (n % EVERY == 0
          && factor * Math.sqrt(power.square()) < NEGLIGIBLE * Math.sqrt(state.square())) {
        break;
      }
    }
    state.scale(1 / Math.sqrt(state.square()), 0);
  }
}
