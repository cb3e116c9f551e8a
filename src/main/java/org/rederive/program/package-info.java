/**
 * Calculations written down once and done many times.
 *
 * <p>A formula costs more to interpret than to compute: what it means for two bands in three
 * dimensions is the same for every sample of that shape. {@link org.rederive.program.Recorder} is a
 * number system whose numbers are places in a list of operations; what an evaluation leaves behind
 * is a straight-line {@link org.rederive.program.Program}, which runs in any other number system:
 * doubles, a prime field, polynomials.
 */
@NullMarked
package org.rederive.program;

import org.jspecify.annotations.NullMarked;
