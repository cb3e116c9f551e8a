/**
 * The language: formulas as typed trees, the strict LaTeX reader, the printers.
 *
 * <p>A formula is data. What it means is told by a {@link org.rederive.formula.Meaning}; this
 * package knows of no number, no matrix and no physics. The reader guesses nothing: a symbol that
 * the document does not declare, a shape that does not fit and a piece that can be read in two ways
 * are errors with a position, because a misread formula is worse than an unread one.
 */
@NullMarked
package org.rederive.formula;

import org.jspecify.annotations.NullMarked;
