/**
 * Proofs for all Hamiltonians of a size: polynomial identities in independent symbols.
 *
 * <p>A quantity and its conjugate are two symbols that conjugation relates; H = R Λ R⁻¹ makes every
 * identity about bands one between polynomials, which Rings decides by the normal form zero. Each
 * normal form is confirmed at a random point. The only room that knows Rings.
 */
@NullMarked
package org.rederive.engine.proof;

import org.jspecify.annotations.NullMarked;
