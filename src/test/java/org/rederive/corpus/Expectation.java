package org.rederive.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of a table of expectations.
 *
 * @param file the document
 * @param statement name of the claim or step
 * @param expected what may come out: verdicts joined by <em>-or-</em>, or one of the {@link #WORDS}
 */
record Expectation(String file, String statement, String expected) {
  /** Words that stand for several verdicts, or for one with a reason. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "needs-normalised", Set.of("holds"),
          "one-verdict", Set.of("holds", "refuted", "unsupported"),
          "not-read", Set.of(Outcome.ERROR));

  /** The rows of a table below its head. */
  static List<String[]> rows(Path table) {
    try {
      return Files.readAllLines(table).stream()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<Expectation> read(Path table) {
    return rows(table).stream().map(cell -> new Expectation(cell[0], cell[1], cell[2])).toList();
  }

  /** What may come out. */
  Set<String> allowed() {
    return WORDS.getOrDefault(expected, Set.of(expected.split("-or-")));
  }

  /** Whether this is what should come out. */
  boolean met(Outcome outcome) {
    return allowed().contains(outcome.word());
  }

  /** Whether what came out is false, and not only less than it should be. */
  boolean contradicts(Outcome outcome) {
    return outcome.decides() && !met(outcome);
  }

  @Override
  public String toString() {
    return file + " " + statement + ", expected " + expected + ",";
  }
}
