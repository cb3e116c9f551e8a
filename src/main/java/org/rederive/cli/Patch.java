package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.result.DocumentResult;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;

/**
 * The first suggestion for each refuted statement as a unified diff of the documents. Which lines
 * change is known: a library that compares texts would find again what is given.
 */
final class Patch {
  /** Lines around a change by which {@code patch} finds its place. */
  private static final int CONTEXT = 3;

  private final Map<String, Statement> written = new HashMap<>();

  private Patch(List<Derivation> documents) {
    documents.forEach(d -> d.statements().forEach(s -> written.put(s.id(), s)));
  }

  /**
   * The diff; empty if nothing can be mended.
   *
   * @param documents as they were read for the run
   */
  static String of(RunResult run, List<Derivation> documents) throws IOException {
    Patch patch = new Patch(documents);
    StringBuilder text = new StringBuilder();
    for (DocumentResult document : run.documents()) {
      Path file = Path.of(document.file());
      if (document.statements().stream().anyMatch(Patch::mends)) {
        List<String> lines = Files.readAllLines(file);
        List<Change> changes = patch.changes(document, file, lines);
        text.append("--- a/").append(document.file()).append('\n');
        text.append("+++ b/").append(document.file()).append('\n');
        hunks(lines, changes, text);
      }
    }
    return text.toString();
  }

  /**
   * Lines that change.
   *
   * @param from number of the first of them, from 0 on
   * @param old as they are
   * @param right as they should be
   */
  private record Change(String id, int from, List<String> old, List<String> right) {
    int to() {
      return from + old.size();
    }

    /** Without lines that stay as they are. */
    Change trimmed() {
      int most = Math.min(old.size(), right.size());
      int before = 0;
      while (before < most && old.get(before).equals(right.get(before))) {
        before++;
      }
      int after = 0;
      while (after < most - before
          && old.get(old.size() - 1 - after).equals(right.get(right.size() - 1 - after))) {
        after++;
      }
      return new Change(
          id,
          from + before,
          old.subList(before, old.size() - after),
          right.subList(before, right.size() - after));
    }
  }

  private List<Change> changes(DocumentResult document, Path file, List<String> lines) {
    List<Change> changes = new ArrayList<>();
    for (StatementResult result : document.statements()) {
      Statement statement = written.get(result.id());
      if (mends(result) && statement != null) {
        Mended mended = new Mended(file, lines, statement);
        List<String> right = mended.lines(result.suggestions().get(0).formula());
        changes.add(new Change(result.id(), mended.first(), mended.old(), right).trimmed());
      }
    }
    return changes;
  }

  /** What a document itself calls a misprint stays as it is. */
  private static boolean mends(StatementResult statement) {
    return !statement.expectRefuted() && !statement.suggestions().isEmpty();
  }

  private static void hunks(List<String> lines, List<Change> changes, StringBuilder text) {
    int added = 0;
    int free = 0;
    for (Change change : changes) {
      int start = Math.max(free, change.from - CONTEXT);
      int end = Math.min(lines.size(), change.to() + CONTEXT);
      int more = change.right.size() - change.old.size();
      text.append("@@ -").append(start + 1).append(',').append(end - start);
      text.append(" +").append(start + 1 + added).append(',').append(end - start + more);
      text.append(" @@ ").append(change.id).append('\n');
      lines.subList(start, change.from).forEach(line -> append(text, ' ', line));
      change.old.forEach(line -> append(text, '-', line));
      change.right.forEach(line -> append(text, '+', line));
      lines.subList(change.to(), end).forEach(line -> append(text, ' ', line));
      added += more;
      free = end;
    }
  }

  private static void append(StringBuilder text, char sign, String line) {
    text.append(sign).append(line).append('\n');
  }
}
