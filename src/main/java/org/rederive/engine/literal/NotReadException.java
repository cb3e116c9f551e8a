package org.rederive.engine.literal;

/** The reason why a formula has no literal reading. */
final class NotReadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotReadException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
