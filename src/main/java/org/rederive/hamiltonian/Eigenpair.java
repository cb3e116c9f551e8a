package org.rederive.hamiltonian;

import org.rederive.number.LinearAlgebra;
import org.rederive.number.NumberSystem;
import org.rederive.number.Vector;

/**
 * A simple eigenvalue of H with its two eigenvectors, H u = ε u, ⟨L|H = ε⟨L|, ⟨L|u⟩ = 1.
 *
 * @param energy ε
 * @param right u, a column
 * @param left ⟨L|, a row
 * @param condition by how much rounding in H is amplified in u, 1 at best
 * @param resolvent norm of the reduced resolvent, about 1/gap at best
 */
public record Eigenpair<T>(
    T energy, Vector<T> right, Vector<T> left, double condition, double resolvent) {
  /** Steps of Newton's method from a double to more digits than any number here has. */
  private static final int STEPS = 5;

  /** The same pair with ⟨u|u⟩ = 1, as far as the numbers tell. */
  Eigenpair<T> normalised(LinearAlgebra<T> linear) {
    NumberSystem<T> numbers = linear.numbers();
    T norm = linear.inner(right, right);
    T shrink = numbers.of(1 / Math.sqrt(numbers.magnitude(norm)), 0);
    T half = numbers.inverse(numbers.of(2));
    for (int step = 0; step < STEPS; step++) {
      T square = numbers.multiply(norm, numbers.multiply(shrink, shrink));
      T change = numbers.multiply(half, numbers.subtract(numbers.of(3), square));
      shrink = numbers.multiply(shrink, change);
    }
    return new Eigenpair<>(
        energy,
        linear.scale(shrink, right),
        linear.scale(numbers.reciprocal(shrink), left),
        condition,
        resolvent);
  }
}
