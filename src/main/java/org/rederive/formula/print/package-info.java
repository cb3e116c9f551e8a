/**
 * The tree in words and signs: Unicode for terminals, and how each symbol was read.
 *
 * <p>Knows the tree and nothing else. LaTeX is the tree's own notation and stands beside it ({@link
 * org.rederive.formula.Latex}); what is printed there is read back as the same tree.
 */
@NullMarked
package org.rederive.formula.print;

import org.jspecify.annotations.NullMarked;
