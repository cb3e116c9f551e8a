/**
 * The setting of operators on a lattice: matrices on sites with commuting positions.
 *
 * <p>A finite stand-in for statements about any operators, [x_i, x_j] = 0: samples and exact points
 * draw it, and proofs for any operators go without it.
 */
@NullMarked
package org.rederive.setting.sites;

import org.jspecify.annotations.NullMarked;
