package org.rederive.result;

/**
 * A change of one place of a refuted formula, or of two, that makes it true.
 *
 * @param change what is changed, and into what
 * @param formula the mended formula, as LaTeX
 * @param evidence what says that it is true
 */
public record Suggestion(String change, String formula, String evidence) {}
