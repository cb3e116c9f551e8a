package org.rederive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rederive.formula.read.Unseen;
import org.rederive.result.Coverage;
import org.rederive.result.Coverage.Entry;
import org.rederive.result.Coverage.Status;

/** Lines that say what became of the numbers and sentences of a paper. */
final class CoverageTable {
  private static final int WIDE = 44;

  private CoverageTable() {}

  /** A number or sentence and how it stands. */
  static String line(Entry entry) {
    String printed = Unseen.line(entry.printed());
    String mark = entry.status() == Status.OPEN ? "! " : "  ";
    return String.format(Locale.ROOT, "%s%-" + WIDE + "s  %s", mark, printed, standing(entry));
  }

  /** How many stand how. */
  static String tally(Coverage coverage) {
    return String.format(
        Locale.ROOT,
        "%s: %d numbers and %d sentences: %d judged, %d definitions, %d out of reach, %d with"
            + " neither verdict nor reason",
        Unseen.line(coverage.file()),
        coverage.count(true),
        coverage.count(false),
        coverage.count(Status.JUDGED),
        coverage.count(Status.DEFINITION),
        coverage.count(Status.OUT_OF_REACH),
        coverage.count(Status.OPEN));
  }

  private static String standing(Entry entry) {
    List<String> parts = new ArrayList<>();
    if (entry.status() == Status.OPEN) {
      parts.add("neither verdict nor reason");
    } else if (entry.status() != Status.JUDGED) {
      parts.add(entry.status().word());
    }
    if (!entry.verdict().isEmpty()) {
      parts.add(entry.verdict() + " (" + String.join(", ", entry.statements()) + ")");
    }
    if (!entry.reason().isEmpty()) {
      parts.add(entry.reason());
    }
    return Unseen.line(String.join(": ", parts));
  }
}
