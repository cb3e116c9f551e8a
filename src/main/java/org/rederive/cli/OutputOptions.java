package org.rederive.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.rederive.report.Annotations;
import org.rederive.report.JUnitXml;
import org.rederive.report.MutationJson;
import org.rederive.report.RunJson;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.report.Sarif;
import org.rederive.report.Screen;
import org.rederive.report.ShardJson;
import org.rederive.report.ShardJson.StoredShard;
import org.rederive.report.Summary;
import org.rederive.report.UnreadableRunException;
import org.rederive.report.html.HtmlReport;
import org.rederive.result.MutationScore;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that say into which files a run is written, and the writing. */
final class OutputOptions {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.@Nullable CommandSpec command;

  @Option(names = "--json", paramLabel = "FILE", description = "write run.json; - for stdout")
  private String json = "";

  @Option(names = "--junit", paramLabel = "FILE", description = "write JUnit XML")
  private @Nullable Path junit;

  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "write what is not as expected as SARIF 2.1.0, for code hosts and editors")
  private @Nullable Path sarif;

  @Option(names = "--summary", paramLabel = "FILE", description = "write a Markdown summary")
  private @Nullable Path summary;

  @Option(
      names = "--html",
      paramLabel = "DIR",
      description = "write the run as pages that open from disk; begin with index.html")
  private @Nullable Path html;

  @Option(
      names = "--mutants",
      paramLabel = "FILE",
      description = "what 'rederive mutate --json' wrote, for the pages")
  private @Nullable Path mutants;

  @Option(
      names = "--annotations",
      description = "write what is not as expected as workflow commands of GitHub Actions")
  private boolean annotations;

  /**
   * Refuses files that cannot be written, before any work is done.
   *
   * @throws ParameterException if there are such
   */
  void check() {
    if (mutants != null && (html == null || !Files.isReadable(mutants))) {
      throw new ParameterException(
          line(), "--mutants needs a file that can be read, and --html for the pages");
    }
    Stream.of(jsonToStdout() || json.isEmpty() ? null : Path.of(json), junit, sarif, summary)
        .filter(Objects::nonNull)
        .filter(file -> !writable(file.toAbsolutePath()))
        .findFirst()
        .ifPresent(
            file -> {
              throw new ParameterException(line(), "cannot write " + file);
            });
    if (html != null && Files.exists(html) && !Files.isDirectory(html)) {
      throw new ParameterException(line(), "cannot write " + html + ": it is no folder");
    }
  }

  private static boolean writable(Path file) {
    Path parent = file.getParent();
    return parent != null && Files.isWritable(parent) && !Files.isDirectory(file);
  }

  /** Where people are told what came out: standard output, unless that takes the JSON. */
  PrintWriter console() {
    return jsonToStdout() ? line().getErr() : line().getOut();
  }

  private boolean jsonToStdout() {
    return json.equals("-");
  }

  private CommandLine line() {
    return Objects.requireNonNull(command).commandLine();
  }

  /** Whether anything is written besides what people are told. */
  boolean any() {
    return annotations
        || !json.isEmpty()
        || Stream.of(junit, sarif, summary, html).anyMatch(Objects::nonNull);
  }

  // ---- the writing

  /**
   * Writes all that was asked for.
   *
   * @throws IOException if some of it cannot be written
   */
  void write(StoredRun run) throws IOException {
    writeJson(run);
    writeReports(run);
    if (html != null) {
      HtmlReport.write(run, scores(), html);
    }
    if (annotations) {
      Annotations.of(run.results()).forEach(console()::println);
    }
  }

  private List<MutationScore> scores() throws IOException {
    try {
      return mutants == null ? List.of() : new MutationJson().read(mutants).scores();
    } catch (UnreadableRunException unreadable) {
      throw new IOException(unreadable.getMessage(), unreadable);
    }
  }

  /**
   * Writes a shard, as JSON: there are no verdicts yet for anything else.
   *
   * @throws IOException if it cannot be written
   */
  void write(StoredShard shard) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(json)))) {
      new ShardJson().write(shard, out);
    }
  }

  /**
   * Refuses anything but a JSON file.
   *
   * @throws ParameterException if a report is asked for, or no file
   */
  void checkForShard() {
    if (json.isEmpty() || jsonToStdout()) {
      throw new ParameterException(line(), "--shard needs --json FILE, for 'rederive report'");
    }
    if (junit != null || sarif != null || summary != null || html != null || annotations) {
      throw new ParameterException(
          line(),
          "a shard has no verdicts yet: give --junit, --sarif, --summary, --html and --annotations"
              + " to 'rederive report'");
    }
  }

  private void writeJson(StoredRun run) throws IOException {
    if (json.isEmpty()) {
      return;
    }
    if (jsonToStdout()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new RunJson().write(run, bytes);
      Screen.of(line().getOut()).data(bytes.toString(StandardCharsets.UTF_8));
      return;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(json)))) {
      new RunJson().write(run, out);
    }
  }

  private void writeReports(StoredRun run) throws IOException {
    if (summary != null) {
      Files.writeString(summary, Summary.of(run.results()));
    }
    if (sarif != null) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(sarif))) {
        Sarif.write(run, out);
      }
    }
    if (junit != null) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(junit))) {
        new JUnitXml().write(run, out);
      } catch (XMLStreamException failure) {
        throw new IOException(failure);
      }
    }
  }
}
