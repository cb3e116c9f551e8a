package org.rederive.engine.span;

/** A formula that is no sum of products of generators, or a longer one than can be looked for. */
final class NotReadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotReadException(String why) {
    super(why);
  }
}
