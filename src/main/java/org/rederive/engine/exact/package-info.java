/**
 * Meaning at random points of prime fields.
 *
 * <p>With H = R Λ R⁻¹ every identity about bands is a rational identity in the entries of R, R̄, Λ
 * and their derivatives. At a random point of a large field a rational function that is not zero
 * vanishes with a probability of at most its degree over the size of the field (Schwartz and
 * Zippel), so that a few points settle it.
 */
@NullMarked
package org.rederive.engine.exact;

import org.jspecify.annotations.NullMarked;
