/**
 * What each node of a formula is, written once for every number system and every setting.
 *
 * <p>A value is a spatial tensor of entries; an entry is a number, a ket, a bra or an operator,
 * each a Taylor series in the coordinates. Operators are applied from the right, never multiplied
 * out, so that the position operator i∂_k acts on everything that stands right of it.
 *
 * <p>Where the symbols of a document get their values from is the business of a {@link
 * org.rederive.evaluate.Interpretation}.
 */
@NullMarked
package org.rederive.evaluate;

import org.jspecify.annotations.NullMarked;
