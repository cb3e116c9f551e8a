package org.rederive.document;

import java.util.Optional;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;

/**
 * A displayed formula.
 *
 * @param latex the lines between the fences
 * @param firstLine 1-based number of the first of them
 * @param elsewhere the text that it stands in, if that is another one than the document's
 */
record Fence(String latex, int firstLine, Optional<SourceText> elsewhere) {
  Fence(String latex, int firstLine) {
    this(latex, firstLine, Optional.empty());
  }

  /** The same formula for those who read another text. */
  Fence of(SourceText source) {
    return new Fence(latex, firstLine, Optional.of(source));
  }

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

  /** The formula without white space before it, as far as its first line goes. */
  Piece whole() {
    return at(new Span(leading(), latex.stripTrailing().length()));
  }

  /** The first line of a span of the formula. */
  Piece at(Span span) {
    int start = Math.min(span.start(), latex.length());
    int lineStart = latex.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = latex.indexOf('\n', start);
    int end = Math.min(span.end(), lineEnd < 0 ? latex.length() : lineEnd);
    int line = firstLine + (int) latex.substring(0, start).chars().filter(c -> c == '\n').count();
    return new Piece(
        latex.substring(start, Math.max(start, end)), line, start - lineStart, elsewhere);
  }

  /** What is written in a span. */
  String text(Span span) {
    int start = Math.min(span.start(), latex.length());
    return latex.substring(start, Math.max(start, Math.min(span.end(), latex.length())));
  }
}
