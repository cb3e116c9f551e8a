package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.report.RunJson;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.report.UnreadableRunException;
import org.rederive.result.DocumentResult;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import picocli.CommandLine;

/**
 * Checks the documents of a run again, with its seed and options, and compares the results.
 *
 * @param file the run
 * @param paths where its documents are now; empty: where they were
 * @param models where its small models are now; empty: where they were
 * @param command where to write to
 */
record RunReplay(Path file, List<Path> paths, List<Path> models, CommandLine command) {
  private static final int MOST_SHOWN = 20;

  /**
   * Whether the results are the same to the last digit.
   *
   * @throws UnreadableRunException if the file holds no run
   */
  boolean reproduced() throws UnreadableRunException {
    RunJson json = new RunJson();
    StoredRun then = json.read(file);
    try {
      StoredRun now = again(then);
      String digest = json.digest(then.results());
      boolean same = json.digest(now.results()).equals(digest);
      if (same
          || json.digest(unplaced(then.results())).equals(json.digest(unplaced(now.results())))) {
        String aside = same ? "" : " (paths of the documents aside)";
        command.getOut().println(file + ": reproduced, digest " + digest + aside);
        return true;
      }
      command.getOut().println(file + ": not reproduced");
      differences(then.results(), now.results()).stream()
          .limit(MOST_SHOWN)
          .forEach(line -> command.getOut().println("  " + line));
    } catch (UnreadableRunException | IOException unreadable) {
      command.getErr().println("rederive: " + unreadable.getMessage());
    }
    return false;
  }

  private StoredRun again(StoredRun then) throws IOException, UnreadableRunException {
    Path folder = Files.createTempDirectory("rederive");
    Path json = folder.resolve("run.json");
    try {
      List<String> words = new ArrayList<>(List.of("verify", "-q", "--json", json.toString()));
      words.addAll(List.of("--state", folder.toString(), "--no-store"));
      RunWords run = RunWords.of(then);
      words.addAll(run.options(models));
      words.addAll(paths.isEmpty() ? run.paths() : paths.stream().map(Path::toString).toList());
      PrintWriter nobody = new PrintWriter(Writer.nullWriter());
      // Whether all is as expected was said when the run was made: here it is compared only.
      int unused = Main.run(nobody, command.getErr(), words.toArray(String[]::new));
      return new RunJson().read(json);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(folder);
  }

  /** The results without the folders that the documents were read from. */
  private static RunResult unplaced(RunResult run) {
    return run.placed(path -> Objects.toString(Path.of(path).getFileName()));
  }

  // ---- what is different

  private static List<String> differences(RunResult then, RunResult now) {
    List<String> lines = new ArrayList<>();
    compare("document", changed(then, d -> d.digest()), changed(now, d -> d.digest()), lines);
    compare(
        "verdict on",
        said(then, s -> s.verdict().word()),
        said(now, s -> s.verdict().word()),
        lines);
    compare(
        "evidence for",
        said(then, s -> s.evidence().word()),
        said(now, s -> s.evidence().word()),
        lines);
    if (lines.isEmpty()) {
      lines.addAll(otherFigures(then, now));
    }
    return lines.isEmpty() ? List.of("order or problems of the documents differ") : lines;
  }

  private static List<String> otherFigures(RunResult then, RunResult now) {
    Set<StatementResult> same = now.statements().collect(Collectors.toSet());
    return then.statements()
        .filter(statement -> !same.contains(statement))
        .map(statement -> "figures of " + statement.id() + " differ")
        .toList();
  }

  private static Map<String, String> changed(RunResult run, Function<DocumentResult, String> what) {
    return run.documents().stream()
        .collect(Collectors.toMap(DocumentResult::id, what, (a, b) -> a));
  }

  private static Map<String, String> said(RunResult run, Function<StatementResult, String> what) {
    return run.statements().collect(Collectors.toMap(StatementResult::id, what, (a, b) -> a));
  }

  private static void compare(
      String what, Map<String, String> then, Map<String, String> now, List<String> lines) {
    Stream.concat(then.keySet().stream(), now.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(
            id -> {
              String before = then.getOrDefault(id, "not there");
              String after = now.getOrDefault(id, "not there");
              if (!before.equals(after)) {
                lines.add(what + " " + id + ": " + before + " then, " + after + " now");
              }
            });
  }
}
