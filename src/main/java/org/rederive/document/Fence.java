package org.rederive.document;

import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;

/**
 * A displayed formula.
 *
 * @param latex the lines between the fences
 * @param firstLine 1-based number of the first of them
 */
record Fence(String latex, int firstLine) {
  /** The fence line above the formula. */
  int openingLine() {
    return firstLine - 1;
  }

  /** Number of the line the formula starts on. */
  int formulaLine() {
    return at(new Span(leading(), leading())).line();
  }

  private int leading() {
    return latex.length() - latex.stripLeading().length();
  }

  Piece at(ReadingException e) {
    return at(e.span());
  }

  /** The first line of a span of the formula. */
  Piece at(Span span) {
    int start = Math.min(span.start(), latex.length());
    int lineStart = latex.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = latex.indexOf('\n', start);
    int end = Math.min(span.end(), lineEnd < 0 ? latex.length() : lineEnd);
    int line = firstLine + (int) latex.substring(0, start).chars().filter(c -> c == '\n').count();
    return new Piece(latex.substring(start, Math.max(start, end)), line, start - lineStart);
  }

  /** What is written in a span. */
  String text(Span span) {
    int start = Math.min(span.start(), latex.length());
    return latex.substring(start, Math.max(start, Math.min(span.end(), latex.length())));
  }
}
