package org.rederive.engine.literal;

/** A division by zero: the formula has no value at this point, for these labels. */
final class NoValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoValueException() {
    super("a division by zero");
  }
}
