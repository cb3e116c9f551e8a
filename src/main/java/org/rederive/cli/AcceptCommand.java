package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.report.Baseline;
import org.rederive.report.BaselineJson;
import org.rederive.report.RunJson;
import org.rederive.report.UnreadableRunException;
import org.rederive.result.RunResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a run the one that later runs are compared with. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = "Make a run the baseline for 'verify --baseline'; not on a CI host.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class AcceptCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "a run.json of all documents")
  private Path file = Path.of("");

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "where it is kept (default: ${DEFAULT-VALUE})",
      defaultValue = "test-data/baseline.json")
  private Path baseline = Path.of("");

  @Option(names = "--force", description = "even where the environment is that of a CI host")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Optional<String> host = CiHost.in(System.getenv());
    if (!force && host.isPresent()) {
      throw new CommandLine.ParameterException(
          command,
          "a baseline is accepted by a person and not by CI ("
              + host.get()
              + "); --force overrides");
    }
    try {
      RunResult run = new RunJson().read(file).results();
      if (!run.problems().isEmpty() || !run.skipped().isEmpty()) {
        command.getErr().println("rederive: " + file + ": not all documents were checked");
        return ExitCode.UNSETTLED;
      }
      if (run.wasQuick()) {
        command
            .getErr()
            .println(
                "rederive: " + file + ": a run with --quick proves nothing; verify without it");
        return ExitCode.UNSETTLED;
      }
      accept(Baseline.of(run), command);
      return ExitCode.AS_EXPECTED;
    } catch (UnreadableRunException unreadable) {
      command.getErr().println("rederive: " + unreadable.getMessage());
      return Unreadable.code(unreadable, ExitCode.UNSETTLED);
    }
  }

  private void accept(Baseline now, CommandLine command)
      throws IOException, UnreadableRunException {
    Baseline before =
        Files.exists(baseline) ? new BaselineJson().read(baseline) : new Baseline(List.of());
    before.changes(now).forEach(command.getOut()::println);
    Path folder = baseline.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(baseline, new BaselineJson().text(now));
    command.getOut().println(baseline + ": " + now.statements().size() + " statements accepted");
  }
}
