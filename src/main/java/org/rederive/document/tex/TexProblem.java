package org.rederive.document.tex;

/** What is wrong with a source, where, and what to do; no hint is an empty one. */
public record TexProblem(TexSpan at, String message, String hint) {}
