package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.report.Console;
import org.rederive.report.Ending;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.report.UnreadableRunException;
import org.rederive.result.RunResult;
import org.rederive.verify.Merge.UnmergeableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reports on a run that is over; puts the shards of a run together. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Report on a run.json, or on all shards of a run together; computes nothing.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class ReportCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "RUN", arity = "1..*", description = "a run.json, or all its shards")
  private List<Path> files = new ArrayList<>();

  @Mixin private final Requirement requirement = new Requirement();
  @Mixin private final ConsoleOptions terminal = new ConsoleOptions();
  @Mixin private final OutputOptions outputs = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    requirement.least();
    outputs.check();
    boolean colors = terminal.colors();
    try {
      String words = String.join(" ", command.getParent().getParseResult().originalArgs());
      StoredRun stored = RunFiles.read(files, words);
      RunResult run = stored.results();
      Console console =
          new Console(
              outputs.console(),
              new Console.Look(terminal.detail(), colors),
              run.seed(),
              run.samples());
      run.documents().forEach(console::document);
      console.summary(run);
      Ending ending = ExitCode.of(run, false, requirement.isMet(run, command.getErr()));
      outputs.write(stored.with(ending));
      return ending.code();
    } catch (UnreadableRunException unreadable) {
      command.getErr().println("rederive: " + unreadable.getMessage());
      return Unreadable.code(unreadable, ExitCode.UNSETTLED);
    } catch (UnmergeableException apart) {
      command.getErr().println("rederive: " + apart.getMessage());
      return ExitCode.UNSETTLED;
    }
  }
}
