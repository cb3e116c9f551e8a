package org.rederive.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

  /** A verdict with what it leaves out; a reason with what is known all the same. */
  private static String standing(Entry entry) {
    String judged =
        entry.verdict().isEmpty()
            ? ""
            : entry.verdict() + " (" + String.join(", ", entry.statements()) + ")";
    List<String> parts =
        switch (entry.status()) {
          case JUDGED -> List.of(judged, entry.reason());
          case DEFINITION, OUT_OF_REACH -> List.of(entry.status().word(), entry.reason(), judged);
          case OPEN -> List.of("neither verdict nor reason", entry.reason(), judged);
        };
    return Unseen.line(
        parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(": ")));
  }
}
