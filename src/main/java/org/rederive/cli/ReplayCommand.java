package org.rederive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivations;
import org.rederive.report.RunJson;
import org.rederive.report.SampleJson;
import org.rederive.report.UnreadableRunException;
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
      names = "--in",
      paramLabel = "PATH",
      description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Derivations.Reading reading = Documents.read(paths);
    reading.problems().forEach(p -> command.getErr().println(p.shown()));
    int code = ExitCode.AS_EXPECTED;
    for (Path file : files) {
      if (new RunJson().isRun(file)) {
        code = new RunReplay(file, paths, command).reproduced() ? code : ExitCode.NOT_REPRODUCED;
        continue;
      }
      if (new SampleJson().isSample(file)) {
        code = sample(file, reading, command) ? code : ExitCode.NOT_REPRODUCED;
        continue;
      }
      try {
        Replay replay = Replay.of(CounterexampleFolder.read(file), reading.derivations());
        command.getOut().println(file + ": " + replay.outcome());
        code = replay.again().isPresent() ? code : ExitCode.NOT_REPRODUCED;
      } catch (UnreadableRunException unreadable) {
        command.getErr().println("rederive: " + unreadable.getMessage());
        code = ExitCode.NOT_REPRODUCED;
      }
    }
    return code;
  }

  private static boolean sample(Path file, Derivations.Reading reading, CommandLine command) {
    try {
      SampleReplay replay = SampleReplay.of(new SampleJson().read(file), reading.derivations());
      command.getOut().println(file + ": " + replay.words());
      return replay.reproduced();
    } catch (UnreadableRunException unreadable) {
      command.getErr().println("rederive: " + unreadable.getMessage());
      return false;
    }
  }
}
