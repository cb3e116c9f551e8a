/**
 * What an editor asks while somebody writes: a language server for documents and LaTeX sources.
 *
 * <p>It reads as {@code lint} does, with texts that are not saved yet in the place of their files,
 * and knows of formulas what the other rooms know.
 */
@NullMarked
package org.rederive.editor;

import org.jspecify.annotations.NullMarked;
