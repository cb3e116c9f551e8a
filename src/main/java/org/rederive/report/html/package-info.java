/**
 * A run as pages that open from disk without network: an index, a graph of what stands on what, a
 * page for each equation, what was not checked, and the run itself.
 *
 * <p>Drawn from a stored run and nothing else. Every text of a document is escaped by the templates
 * in {@code src/main/jte}; only {@link org.rederive.report.html.MathMl} and the drawings, which
 * escape what they are given, are put in as markup.
 */
@NullMarked
package org.rederive.report.html;

import org.jspecify.annotations.NullMarked;
