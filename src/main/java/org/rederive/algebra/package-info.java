/**
 * Words of operators: the free algebra modulo [x_i, x_j] = 0, and modulo the exchange rules that a
 * document gives its generators.
 *
 * <p>A product of operators is a word of letters, a sum of products with rational coefficients is
 * an element of the algebra. An algebra that is given by generators and relations is a {@link
 * org.rederive.algebra.Presentation}: its relations are rules that make words smaller, and two
 * expressions are equal in it if and only if they have the same normal form (G. M. Bergman, The
 * diamond lemma for ring theory, Adv. Math. 29, 178 (1978)).
 */
@NullMarked
package org.rederive.algebra;

import org.jspecify.annotations.NullMarked;
