/**
 * Exact evolution: states that solve i∂_t|Ψ⟩ = H|Ψ⟩ over a finite time, with what has to be
 * measured before anything is concluded from them.
 *
 * <p>Numbers are doubles here: an exact solution has no closed form, and its error is measured by
 * halving the step. Knows Hamiltonians, and no document.
 */
@NullMarked
package org.rederive.evolution;

import org.jspecify.annotations.NullMarked;
