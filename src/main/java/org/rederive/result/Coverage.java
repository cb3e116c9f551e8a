package org.rederive.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of every number and sentence of a paper.
 *
 * @param paper its title
 * @param file where its inventory stands
 * @param entries in the order of the inventory
 */
public record Coverage(String paper, String file, List<Entry> entries) {
  public Coverage {
    entries = List.copyOf(entries);
  }

  /** Why a number or sentence stands as it does. */
  public enum Status {
    /** There are verdicts. */
    JUDGED("judged"),
    /** It says what something is called. */
    DEFINITION("definition"),
    /** The inventory says why there is no verdict. */
    OUT_OF_REACH("out of reach"),
    /** There is neither verdict nor reason. */
    OPEN("open");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** How reports write it. */
    public String word() {
      return word;
    }
  }

  /**
   * A number or a sentence.
   *
   * @param printed the number in brackets, or a few words of the sentence
   * @param line of its row
   * @param statements names of the claims and steps that judge it
   * @param status why it stands as it does
   * @param reason of the status, if it has one
   * @param verdict in words, what its statements came to; empty before they are judged
   */
  public record Entry(
      String printed,
      int line,
      List<String> statements,
      Status status,
      String reason,
      String verdict) {
    public Entry {
      statements = List.copyOf(statements);
    }

    /** Whether it is the number of an equation and no sentence. */
    public boolean ofEquation() {
      return printed.startsWith("(") && printed.endsWith(")");
    }

    private Entry judged(Map<String, StatementResult> results) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (String name : statements) {
        StatementResult found = results.get(name);
        counts.merge(found == null ? "not checked" : words(found), 1, Integer::sum);
      }
      List<String> parts = new ArrayList<>();
      counts.forEach((words, count) -> parts.add(count == 1 ? words : words + " ×" + count));
      return new Entry(printed, line, statements, status, reason, String.join(", ", parts));
    }

    private static String words(StatementResult statement) {
      return statement.verdict().word()
          + (statement.expectRefuted() && statement.asExpected() ? " as expected" : "");
    }
  }

  /** The same with what the statements came to. */
  public Coverage judged(List<DocumentResult> documents) {
    Map<String, StatementResult> results = new LinkedHashMap<>();
    documents.forEach(d -> d.statements().forEach(s -> results.put(s.id(), s)));
    return new Coverage(paper, file, entries.stream().map(e -> e.judged(results)).toList());
  }

  /** The same with the inventory at another place. */
  Coverage at(String other) {
    return new Coverage(paper, other, entries);
  }

  /** How many numbers, or how many sentences. */
  public long count(boolean numbers) {
    return entries.stream().filter(e -> e.ofEquation() == numbers).count();
  }

  /** How many stand so. */
  public long count(Status status) {
    return entries.stream().filter(e -> e.status() == status).count();
  }

  /** Numbers and sentences with neither verdict nor reason. */
  public List<Entry> open() {
    return entries.stream().filter(e -> e.status() == Status.OPEN).toList();
  }
}
