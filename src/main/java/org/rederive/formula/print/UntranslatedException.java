package org.rederive.formula.print;

/** What has no expression in another language, in words that follow "not translated:". */
public final class UntranslatedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UntranslatedException(String what) {
    super(what);
  }

  /** What has none. */
  public String what() {
    return String.valueOf(getMessage());
  }
}
