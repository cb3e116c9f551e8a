package org.rederive.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is printed in a paper, and what judges it: a number or sentence that nobody accounts for is
 * how a referee is misled.
 *
 * @param paper its title
 * @param file where the table stands
 * @param entries in the order of the table, then numbers that it leaves out
 */
public record Inventory(String paper, String file, List<Entry> entries) {
  public Inventory {
    entries = List.copyOf(entries);
  }

  /**
   * A number or a sentence.
   *
   * @param printed the number in brackets, or a few words of the sentence
   * @param line of its row
   * @param statements names of the claims and steps that judge it
   * @param status why none does, or that some do
   * @param reason of the status, if it needs one
   */
  public record Entry(
      String printed, int line, List<String> statements, Status status, String reason) {
    public Entry {
      statements = List.copyOf(statements);
    }
  }

  /** Why a row stands as it does. */
  public enum Status {
    /** Claims or steps say what it says. */
    JUDGED("judged"),
    /** It says what something is called. */
    DEFINITION("definition"),
    /** Nothing here can tell. */
    OUT_OF_REACH("out-of-reach"),
    /** Nobody has said. */
    OPEN("");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** How documents and reports write it. */
    public String word() {
      return word;
    }

    static Optional<Status> named(String word) {
      return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }

    static List<String> words() {
      return Arrays.stream(values()).map(Status::word).filter(w -> !w.isEmpty()).toList();
    }
  }
}
