package org.rederive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads every document, does no mathematics. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Read all documents and report what is wrong with them; no mathematics.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class LintCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() {
    var command = Objects.requireNonNull(spec).commandLine();
    Derivations.Reading reading = Documents.read(paths);
    reading.problems().forEach(p -> command.getErr().println(p.shown()));
    long statements = reading.derivations().stream().mapToLong(d -> d.statements().size()).sum();
    command
        .getOut()
        .println(
            reading.derivations().size()
                + " documents with "
                + statements
                + " statements read, "
                + reading.problems().size()
                + " problems");
    if (!reading.problems().isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    return reading.derivations().isEmpty() ? ExitCode.NOTHING : ExitCode.AS_EXPECTED;
  }
}
