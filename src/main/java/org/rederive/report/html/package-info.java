/**
 * A run as pages that open from disk without network: an index, a graph of what stands on what, a
 * page for each equation, what was not checked, and the run itself.
 *
 * <p>Drawn from a stored run and nothing else. Every text of a document is escaped by the templates
 * in {@code src/main/jte}; only {@link org.rederive.report.html.MathMl} and the drawings, which
 * escape what they are given, are put in as markup.
 *
 * <p>Formulas are MathML in a font that comes with the pages; browsers need one with tables for
 * mathematics, and few systems have it. Drawings are written as SVG here: a library for layered
 * layouts was tried and took as long as all pages together, and more room than the pages.
 */
@NullMarked
package org.rederive.report.html;

import org.jspecify.annotations.NullMarked;
