/**
 * Integrals over the Brillouin zone of what is no packet's density. What is a derivative of a
 * periodic function that knows no gauge integrates to zero, exactly; the rest is compared as sums
 * over grids, on periodic Hamiltonians whose bands stay apart.
 *
 * <p>The curvature is a derivative, too, but of a connection that knows gauges: its integral is an
 * integer, and not zero.
 */
@NullMarked
package org.rederive.engine.zone;

import org.jspecify.annotations.NullMarked;
