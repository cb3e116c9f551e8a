package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rederive.result.DocumentResult;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;

/** The first suggestion for each refuted statement as a unified diff of the documents. */
final class Patch {
  /** Lines around a change by which {@code patch} finds its place. */
  private static final int CONTEXT = 3;

  private Patch() {}

  /** The diff; empty if nothing can be mended. */
  static String of(RunResult run) throws IOException {
    StringBuilder text = new StringBuilder();
    for (DocumentResult document : run.documents()) {
      List<StatementResult> mended = document.statements().stream().filter(Patch::mends).toList();
      if (!mended.isEmpty()) {
        text.append("--- a/").append(document.file()).append('\n');
        text.append("+++ b/").append(document.file()).append('\n');
        hunks(Files.readAllLines(Path.of(document.file())), mended, text);
      }
    }
    return text.toString();
  }

  /** What a document itself calls a misprint stays as it is. */
  private static boolean mends(StatementResult statement) {
    return !statement.expectRefuted() && !statement.suggestions().isEmpty();
  }

  private static void hunks(List<String> lines, List<StatementResult> mended, StringBuilder text) {
    int added = 0;
    int free = 0;
    for (StatementResult statement : mended) {
      int from = statement.line() - 1;
      int to = from + (int) statement.latex().lines().count();
      int start = Math.max(free, from - CONTEXT);
      int end = Math.min(lines.size(), to + CONTEXT);
      List<String> hunk = new ArrayList<>();
      lines.subList(start, from).forEach(line -> hunk.add(" " + line));
      lines.subList(from, to).forEach(line -> hunk.add("-" + line));
      hunk.add("+" + statement.suggestions().get(0).formula());
      lines.subList(to, end).forEach(line -> hunk.add(" " + line));
      int change = 1 - (to - from);
      text.append("@@ -").append(start + 1).append(',').append(end - start);
      text.append(" +").append(start + 1 + added).append(',').append(end - start + change);
      text.append(" @@ ").append(statement.id()).append('\n');
      hunk.forEach(line -> text.append(line).append('\n'));
      added += change;
      free = end;
    }
  }
}
