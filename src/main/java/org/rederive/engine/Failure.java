package org.rederive.engine;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * What is said of a calculation that broke off: in words for people, not in those of the virtual
 * machine.
 */
public final class Failure {
  private static final String OURS = "org.rederive.";

  private Failure() {}

  /** One line, the same for every run. */
  public static String words(Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof OutOfMemoryError) {
      return "out of memory: give the virtual machine more, REDERIVE_JAVA_OPTS=-Xmx2g";
    }
    if (cause instanceof StackOverflowError) {
      return "it is nested too deeply for this check";
    }
    boolean said = cause instanceof ArithmeticException || cause instanceof IllegalStateException;
    return said && cause.getMessage() != null ? cause.getMessage() : defect(cause);
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException
        ? Objects.requireNonNullElse(failure.getCause(), failure)
        : failure;
  }

  /** Where in this program it happened, for whoever mends it. */
  private static String defect(Throwable cause) {
    String where =
        Stream.of(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(frame -> " in " + place(frame))
            .orElse("");
    return "a defect of this program" + where + ", please report it";
  }

  private static String place(StackTraceElement frame) {
    String type = frame.getClassName().substring(OURS.length()).replaceAll("\\$.*", "");
    return type + ", line " + frame.getLineNumber();
  }
}
