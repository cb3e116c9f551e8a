/**
 * Wrong versions of a formula: what a person could have written instead.
 *
 * <p>A table of rows ({@link org.rederive.formula.mutate.ErrorTable}), one for each way to go
 * wrong, and what nodes say themselves ({@link org.rederive.formula.Mistake}). Knows the tree and
 * the reader, which every wrong version must pass: an error that cannot be written is none. Checks
 * are scored by them, and mends are looked for among them.
 */
@NullMarked
package org.rederive.formula.mutate;

import org.jspecify.annotations.NullMarked;
