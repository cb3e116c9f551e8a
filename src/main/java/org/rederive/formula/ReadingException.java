package org.rederive.formula;

/** A formula that cannot be read: where, what is wrong, and what would mend it. */
public final class ReadingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span span;
  private final String hint;

  public ReadingException(Span span, String message, String hint) {
    super(message);
    this.span = span;
    this.hint = hint;
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
