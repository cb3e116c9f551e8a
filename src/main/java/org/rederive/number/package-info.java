/**
 * Number systems with conjugation, lazily expanded Taylor series in the coordinates, vectors and
 * matrices over them, and the complex eigensystem.
 *
 * <p>What a ket, a connection or a projector is gets written once, over {@link
 * org.rederive.number.NumberSystem}; doubles with an error estimate, many digits and exact fields
 * are instances of it.
 */
@NullMarked
package org.rederive.number;

import org.jspecify.annotations.NullMarked;
