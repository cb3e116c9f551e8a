package org.rederive.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rederive.result.DocumentResult;
import org.rederive.result.Evidence;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;

/**
 * What a run said of each statement, without any number that could differ between machines: what
 * was accepted once and must not change unnoticed.
 *
 * @param statements by document and name
 */
public record Baseline(List<Entry> statements) {
  public Baseline {
    statements = List.copyOf(statements);
  }

  /**
   * A statement.
   *
   * @param document id of its document
   * @param statement its own id
   * @param expectRefuted whether the document says that it is false
   * @param verdict in a word
   * @param evidence the strongest
   * @param reads SHA-256 of the formula as it was read
   */
  public record Entry(
      String document,
      String statement,
      boolean expectRefuted,
      Verdict verdict,
      Evidence evidence,
      String reads) {

    private String said() {
      return verdict.word()
          + " ("
          + evidence.word()
          + (expectRefuted ? ", expected refuted" : "")
          + ")";
    }
  }

  /** What is to be remembered of a run. */
  public static Baseline of(RunResult run) {
    List<Entry> entries = new ArrayList<>();
    for (DocumentResult document : run.documents()) {
      document.statements().forEach(s -> entries.add(entry(document, s)));
    }
    entries.sort(Comparator.comparing(Entry::document).thenComparing(Entry::statement));
    return new Baseline(entries);
  }

  private static Entry entry(DocumentResult document, StatementResult statement) {
    return new Entry(
        document.id(),
        statement.id(),
        statement.expectRefuted(),
        statement.verdict(),
        statement.evidence(),
        DigestedFile.digest(statement.reads()));
  }

  /** Only the statements that another one has too. */
  public Baseline within(Baseline other) {
    Map<String, Entry> kept = other.byName();
    return new Baseline(statements.stream().filter(e -> kept.containsKey(e.statement())).toList());
  }

  /** What is different in a later one, a line for each statement, by name. */
  public List<String> changes(Baseline later) {
    Map<String, Entry> before = byName();
    Map<String, Entry> after = later.byName();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<String> changes = new ArrayList<>();
    for (String name : names) {
      Entry was = before.get(name);
      Entry is = after.get(name);
      if (was == null && is != null) {
        changes.add("appeared  " + name + ": " + is.said());
      } else if (was != null && is == null) {
        changes.add("vanished  " + name + ": was " + was.said());
      } else if (was != null && is != null && !was.equals(is)) {
        changes.add("changed   " + name + ": " + change(was, is));
      }
    }
    return changes;
  }

  private static String change(Entry was, Entry is) {
    List<String> parts = new ArrayList<>();
    if (!was.said().equals(is.said())) {
      parts.add("was " + was.said() + ", is " + is.said());
    }
    if (!was.reads().equals(is.reads())) {
      parts.add("the formula reads otherwise");
    }
    if (!was.document().equals(is.document())) {
      parts.add("moved from document " + was.document() + " to " + is.document());
    }
    return String.join("; ", parts);
  }

  private Map<String, Entry> byName() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    statements.forEach(e -> entries.put(e.statement(), e));
    return entries;
  }
}
