/**
 * Meaning in complex doubles with an error estimate, and again at 32 and 64 digits where a residual
 * is in doubt: rounding shrinks with precision, a refutation does not.
 */
@NullMarked
package org.rederive.engine.sampling;

import org.jspecify.annotations.NullMarked;
