/**
 * A second derivation for algebras that are given by relations, of another origin than normal
 * forms: both sides are multiplied out without any exchange, and their difference is looked for
 * among the sums of products u·r·v of what the relations say to be zero, by elimination.
 *
 * <p>Believes in no order of words, no rule and no overlap. Numbers are residues drawn at random
 * modulo a large prime.
 */
@NullMarked
package org.rederive.engine.span;

import org.jspecify.annotations.NullMarked;
