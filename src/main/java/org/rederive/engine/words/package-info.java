/**
 * Proofs for any operators: normal forms in the free algebra, modulo [x_i, x_j] = 0, and in
 * algebras that a document gives by relations.
 *
 * <p>A product of operators is a word of letters, a sum of products with rational coefficients is
 * an element of the algebra, and two sides are equal for all operators if their difference has the
 * normal form zero.
 */
@NullMarked
package org.rederive.engine.words;

import org.jspecify.annotations.NullMarked;
