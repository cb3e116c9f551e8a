package org.rederive.evolution;

/**
 * Solves i∂_t|Ψ⟩ = H(t)|Ψ⟩ by the Magnus expansion to fourth order: |Ψ(t + h)⟩ = e^Ω|Ψ(t)⟩ with
 *
 * <pre>
 *   Ω = (h/2)(A₁ + A₂) − (√3/12) h² [A₁, A₂],   A = −iH at t + (1/2 ∓ √3/6) h
 * </pre>
 *
 * <p>S. Blanes, F. Casas, J. A. Oteo and J. Ros, Physics Reports 470, 151 (2009), Eq. (255). A
 * Hamiltonian that does not depend on time is exponentiated exactly, whatever the step.
 */
final class MagnusEvolution {
  /** Terms of the exponential are summed up to here beside the sum: below rounding. */
  private static final double NEGLIGIBLE = 1e-18;

  /** Terms of the exponential at most; ‖Ω‖ is below one. */
  private static final int TERMS = 40;

  private final Driven hamiltonian;
  private final double step;

  /**
   * @param step h
   */
  MagnusEvolution(Driven hamiltonian, double step) {
    this.hamiltonian = hamiltonian;
    this.step = step;
  }

  /**
   * A solution at a later time.
   *
   * @param state of length one along it
   * @param growth logarithm of its length, at the start that of length one
   */
  record Solved(State state, double growth) {}

  /** The state of length one along the solution at a later time. */
  State evolved(State start, double from, double to) {
    return solved(start, from, to).state;
  }

  /** The solution at a later time, after whole steps. */
  Solved solved(State start, double from, double to) {
    int steps = (int) Math.max(1, Math.ceil((to - from) / step - 1e-9));
    double h = (to - from) / steps;
    double growth = 0;
    State state = start.normalised();
    for (int n = 0; n < steps; n++) {
      State next = exponential(exponent(from + n * h, h), state);
      growth += Math.log(next.norm());
      state = next.normalised();
    }
    return new Solved(state, growth);
  }

  private Square exponent(double time, double h) {
    double offset = Math.sqrt(3) / 6;
    Square first = hamiltonian.at(time + (0.5 - offset) * h);
    Square second = hamiltonian.at(time + (0.5 + offset) * h);
    Square omega = new Square(first.size);
    omega.add(0, -h / 2, first.re, first.im);
    omega.add(0, -h / 2, second.re, second.im);
    // −[A₁, A₂] = [H₁, H₂]
    double factor = Math.sqrt(3) / 12 * h * h;
    omega.addProduct(factor, first, second);
    omega.addProduct(-factor, second, first);
    return omega;
  }

  private static State exponential(Square omega, State state) {
    State sum = new State(state.re().clone(), state.im().clone());
    State term = state;
    for (int n = 1; n < TERMS && term.norm() > NEGLIGIBLE * sum.norm(); n++) {
      term = omega.times(term);
      for (int i = 0; i < omega.size; i++) {
        term.re()[i] /= n;
        term.im()[i] /= n;
        sum.re()[i] += term.re()[i];
        sum.im()[i] += term.im()[i];
      }
    }
    return sum;
  }
}
