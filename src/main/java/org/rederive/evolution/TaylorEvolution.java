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

  private TaylorEvolution() {}

  /** The state of length one along the solution. */
  static LatticeState evolved(LatticeOperator hamiltonian, LatticeState start, double time) {
    int steps = (int) Math.max(1, Math.ceil(hamiltonian.bound() * time / REACH));
    LatticeState state = start.empty();
    state.add(1 / Math.sqrt(start.square()), 0, start);
    for (int n = 0; n < steps; n++) {
      step(hamiltonian, state, time / steps);
    }
    return state;
  }

  private static void step(LatticeOperator hamiltonian, LatticeState state, double h) {
    LatticeState term = state.empty();
    term.add(1, 0, state);
    LatticeState next = state.empty();
    for (int n = 1; n < TERMS; n++) {
      next.clear();
      hamiltonian.apply(term, next);
      next.scale(0, -h / n);
      state.add(1, 0, next);
      LatticeState before = term;
      term = next;
      next = before;
      if (term.square() < NEGLIGIBLE * NEGLIGIBLE * state.square()) {
        break;
      }
    }
    state.scale(1 / Math.sqrt(state.square()), 0);
  }
}
