package org.rederive.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file is no run that this version can read; the message says what is wrong with it. */
public final class UnreadableRunException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean damaged;

  UnreadableRunException(String message) {
    this(message, false);
  }

  private UnreadableRunException(String message, boolean damaged) {
    super(message);
    this.damaged = damaged;
  }

  /** It is one of ours, and was changed or cut. */
  static UnreadableRunException damaged(String message) {
    return new UnreadableRunException(message, true);
  }

  /** Whether it is one of ours, and was changed or cut; if not, it is missing or none of ours. */
  public boolean isDamaged() {
    return damaged;
  }

  /** What came of reading a file, in words that are not those of a library. */
  static UnreadableRunException of(Path file, String what, IOException failure) {
    return new UnreadableRunException(file + reason(file, what, failure));
  }

  private static String reason(Path file, String what, IOException failure) {
    if (failure instanceof JsonProcessingException broken) {
      return place(broken) + ": this is no " + what + ": " + broken.getOriginalMessage();
    }
    if (failure instanceof NoSuchFileException) {
      return ": there is no such file";
    }
    if (failure instanceof CharacterCodingException) {
      return ": this is no " + what + ", and no text";
    }
    return Files.isDirectory(file)
        ? ": this is a folder; expected the file of a " + what
        : ": cannot be read: " + failure.getMessage();
  }

  private static String place(JsonProcessingException broken) {
    var at = broken.getLocation();
    return at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
  }
}
