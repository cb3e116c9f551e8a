package org.rederive.formula;

/** A formula that cannot be read: where, what is wrong, and what would mend it. */
public final class ReadingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span span;
  private final String hint;
  private final transient Obstacle obstacle;

  public ReadingException(Span span, String message, String hint) {
    this(span, message, hint, Obstacle.OTHER);
  }

  /** An error on which somebody acts who reads on. */
  public ReadingException(Span span, String message, String hint, Obstacle obstacle) {
    super(message);
    this.span = span;
    this.hint = hint;
    this.obstacle = obstacle;
  }

  /** The same error in other words, perhaps at another place. */
  public ReadingException said(Span at, String message) {
    return new ReadingException(at, message, hint, obstacle);
  }

  /** What stands in the way. */
  public Obstacle obstacle() {
    return obstacle;
  }

  /** The offending piece, as offsets into the formula's text. */
  public Span span() {
    return span;
  }

  /** What to do about it; empty if there is nothing to suggest. */
  public String hint() {
    return hint;
  }
}
