package org.rederive.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.report.Baseline;
import org.rederive.report.BaselineJson;
import org.rederive.report.RunJson;
import org.rederive.report.UnreadableRunException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says which statements came out otherwise in another run. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Say which statements changed between two runs; exit code 6 if some did.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class DiffCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BASE", description = "a run.json or a baseline")
  private Path base = Path.of("");

  @Parameters(index = "1", paramLabel = "HEAD", description = "a later one")
  private Path head = Path.of("");

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    try {
      return said(read(base).changes(read(head)), command.getOut());
    } catch (UnreadableRunException unreadable) {
      command.getErr().println("rederive: " + unreadable.getMessage());
      return Unreadable.code(unreadable, ExitCode.UNSETTLED);
    }
  }

  private static Baseline read(Path file) throws UnreadableRunException {
    return new BaselineJson().recognises(file)
        ? new BaselineJson().read(file)
        : Baseline.of(new RunJson().read(file).results());
  }

  /** Prints differences, and gives the exit code for them. */
  static int said(List<String> changes, PrintWriter out) {
    out.println(changes.isEmpty() ? "no differences" : changes.size() + " differences");
    changes.forEach(change -> out.println("  " + change));
    out.flush();
    return changes.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.DIFFERS;
  }
}
