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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes both sides of a statement again at counterexamples found before. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Compute both sides again at counterexamples kept by verify --counterexamples,",
      "or on a sample of a failed property, kept by its hook KeepsSample.",
      "Given a run.json: check its documents again in the same way and compare all results."
    },
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class ReplayCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "counterexamples, or run.json")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--models",
      paramLabel = "PATH",
      description = "of a run.json: the small models, if they are not where they were")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Derivations.Reading reading = Documents.read(paths);
    reading.problems().forEach(p -> command.getErr().println(p.shown()));
    Replays replays = new Replays(reading, paths, models, command);
    return files.stream().mapToInt(replays::code).max().orElse(ExitCode.AS_EXPECTED);
  }
}
