package org.rederive.engine.proof;

/** A proof has become larger than its limit; this says nothing about the statement. */
public final class WorkLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkLimitException() {
    super("the proof is larger than its limit of work");
  }
}
