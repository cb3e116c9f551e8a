/**
 * Proofs by algebra: identities between polynomials in independent symbols, decided by Rings, and
 * closed forms of small models, derived and shown with Symja.
 *
 * <p>A quantity and its complex conjugate are two independent symbols that only conjugation
 * relates. Symja builds, differentiates and prints; it never decides. What it simplifies is
 * compared with what it was given at exact points, because its cancellation of fractions is known
 * to be wrong at times.
 *
 * <p>The only package that knows either library; both are loaded on first use.
 */
@NullMarked
package org.rederive.symbolic;

import org.jspecify.annotations.NullMarked;
