package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivations;
import org.rederive.document.Problem;
import org.rederive.document.TexFiles;
import org.rederive.document.tex.TexSource;
import org.rederive.document.transcript.Drift;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says which documents no longer say what the paper says. */
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    description = "Compare the documents of a paper with its LaTeX source, number by number.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class DriftCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "the source, a .tex file")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "the documents (default: derivations/NAME of the file, or derivations)")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    List<Problem> problems = new ArrayList<>();
    Optional<TexSource> source = new TexFiles(problems::add).read(file);
    source.ifPresent(s -> problems.addAll(TexFiles.problems(s)));
    Derivations.Reading reading = Documents.read(List.of(documents()));
    problems.addAll(reading.problems());
    problems.forEach(p -> command.getErr().println(p.shown()));
    if (source.isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    Drift drift = Drift.of(source.get(), reading.derivations());
    drift.findings().forEach(finding -> show(finding, command.getOut()));
    command.getOut().println(drift.counted());
    if (drift.isEmpty()) {
      return problems.isEmpty() ? ExitCode.NOTHING : ExitCode.DOCUMENT;
    }
    return drift.drifted()
        ? ExitCode.REFUTED
        : problems.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.DOCUMENT;
  }

  private Path documents() {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.tex$", "");
    Path own = Path.of("derivations", name);
    return folder != null ? folder : Files.isDirectory(own) ? own : Path.of("derivations");
  }

  private static void show(Drift.Finding finding, PrintWriter out) {
    out.println(finding.where() + ": Eq. (" + finding.number() + ") " + finding.message());
    finding.formulas().forEach(line -> out.println("    " + line));
  }
}
