package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivations;
import org.rederive.document.transcript.Drift;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says which documents no longer say what the paper says. */
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    description = "Compare the documents of a paper with its LaTeX source, number by number.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class DriftCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Mixin private final NamedSource named = new NamedSource();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "the documents (default: derivations/NAME of the file, or derivations)")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    NamedSource.Read source = named.read();
    source.show(command.getErr());
    Derivations.Reading reading = Documents.read(List.of(documents()));
    reading.problems().forEach(p -> command.getErr().println(p.shown()));
    if (source.text().isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    boolean read = source.problems().isEmpty() && reading.problems().isEmpty();
    Drift drift = Drift.of(source.text().get(), reading.all());
    drift.findings().forEach(finding -> show(finding, command.getOut()));
    command.getOut().println(drift.counted());
    if (drift.isEmpty()) {
      return read ? ExitCode.NOTHING : ExitCode.DOCUMENT;
    }
    return drift.drifted() ? ExitCode.REFUTED : read ? ExitCode.AS_EXPECTED : ExitCode.DOCUMENT;
  }

  private Path documents() {
    Path own = named.folder();
    return folder != null ? folder : Files.isDirectory(own) ? own : Path.of("derivations");
  }

  private static void show(Drift.Finding finding, PrintWriter out) {
    out.println(finding.where() + ": " + finding.subject() + " " + finding.message());
    finding.formulas().forEach(line -> out.println("    " + line));
  }
}
