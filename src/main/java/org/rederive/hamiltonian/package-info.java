/**
 * Bloch Hamiltonians H(k, r_c, t, λ), their biorthogonal frames, wave packets, and the random
 * families they are drawn from.
 *
 * <p>Conventions: H u_n = ε_n u_n, ⟨L_n|H = ε_n⟨L_n|, ⟨L_m|u_n⟩ = δ_mn, u_n not normalised; e = ħ =
 * 1, charge −1.
 */
@NullMarked
package org.rederive.hamiltonian;

import org.jspecify.annotations.NullMarked;
