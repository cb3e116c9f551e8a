package org.rederive.band;

import org.rederive.algebra.Vector;

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
    T energy, Vector<T> right, Vector<T> left, double condition, double resolvent) {}
