/**
 * A second reading of formulas: what each of them says, written out.
 *
 * <p>Sums are loops, derivatives are derivatives of explicit functions, numbers are Gaussian
 * rationals, and there are two or three bands. Nothing but the tree of a formula is shared with the
 * evaluator, so that an error in one of the two is seen by the other. What cannot be said with
 * exact numbers is not read, and the reason is given.
 */
@NullMarked
package org.rederive.engine.literal;

import org.jspecify.annotations.NullMarked;
