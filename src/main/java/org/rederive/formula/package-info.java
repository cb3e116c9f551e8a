/**
 * The tree of a formula, and what a symbol is.
 *
 * <p>A formula is data: each node says what it shows, binds and is linear in, and its LaTeX. What
 * it means is told by a {@link org.rederive.formula.Meaning}; nothing here knows a number, a matrix
 * or physics, and nothing stands below this room. {@code read}, {@code print} and {@code mutate}
 * stand on the tree: reading guesses nothing, because a misread formula is worse than an unread
 * one.
 */
@NullMarked
package org.rederive.formula;

import org.jspecify.annotations.NullMarked;
