/**
 * Papers as their authors write them: LaTeX sources, their displayed formulas with the numbers that
 * LaTeX gives them, and the comments in them that are meant for us.
 */
@NullMarked
package org.rederive.document.tex;

import org.jspecify.annotations.NullMarked;
