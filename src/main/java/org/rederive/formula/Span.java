package org.rederive.formula;

/**
 * A piece of a formula's source text.
 *
 * @param start offset of the first character
 * @param end offset after the last character
 */
public record Span(int start, int end) {
  /** Whether another one covers it. */
  boolean isIn(Span other) {
    return other.start <= start && end <= other.end;
  }

  /** The smallest span that covers both. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
