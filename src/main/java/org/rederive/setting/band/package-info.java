/**
 * Settings of band theory: bands at single momenta, packets, and families H(λ).
 *
 * <p>H(k) |u_n⟩ = E_n |u_n⟩ with left partners, ⟨L_m|u_n⟩ = δ_mn. Values are Hamiltonians of the
 * class that the assumptions leave, with their eigenvectors as series near a point.
 */
@NullMarked
package org.rederive.setting.band;

import org.jspecify.annotations.NullMarked;
