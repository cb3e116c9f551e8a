package org.rederive.report;

/** A file is no run that this version can read; the message says what is wrong with it. */
public final class UnreadableRunException extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableRunException(String message) {
    super(message);
  }
}
