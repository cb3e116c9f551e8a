/**
 * Small models in closed form: H and its energies with letters for parameters.
 *
 * <p>Symja builds, differentiates and prints; it never decides, for its cancellation of fractions
 * is known to be wrong at times. Proofs are made of the polynomials of {@code engine.proof}, the
 * one room of another engine that this one looks into. The only room that knows Symja.
 */
@NullMarked
package org.rederive.engine.model;

import org.jspecify.annotations.NullMarked;
