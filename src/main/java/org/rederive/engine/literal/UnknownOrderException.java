package org.rederive.engine.literal;

/** The request for a term of higher order than a function was expanded to. */
final class UnknownOrderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownOrderException() {
    super("a term of higher order is needed");
  }
}
