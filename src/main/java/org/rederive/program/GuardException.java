package org.rederive.program;

/** A number that a program takes to be zero is not. */
public final class GuardException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GuardException() {
    super("a number that has to vanish does not");
  }
}
