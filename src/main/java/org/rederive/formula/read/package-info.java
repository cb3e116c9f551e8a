/**
 * The strict reader of LaTeX: text in, a typed tree or an error with its place out.
 *
 * <p>Knows the tree and a table of symbols, and no document. A symbol that is not declared, a shape
 * that does not fit, a piece that can be read in two ways: each is an error and never a guess. What
 * can be written stands in tables ({@link org.rederive.formula.read.Construct}), from which the
 * manual is made.
 */
@NullMarked
package org.rederive.formula.read;

import org.jspecify.annotations.NullMarked;
