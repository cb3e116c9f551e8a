package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code rederive} command. */
@Command(
    name = "rederive",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Re-derives the equations of a paper and says for each: holds, refuted, undecided.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      VerifyCommand.class,
      LintCommand.class,
      ExplainCommand.class,
      MutateCommand.class,
      AssumptionsCommand.class,
      ReplayCommand.class,
      ExportCommand.class,
      ReportCommand.class,
      DiffCommand.class,
      AcceptCommand.class
    },
    exitCodeOnInvalidInput = ExitCode.USAGE,
    exitCodeOnExecutionException = ExitCode.INTERNAL)
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs a command and returns its exit code; nothing is read from or written to static state. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            command.getErr().println("rederive: cannot read or write: " + failure.getMessage());
            return ExitCode.USAGE;
          }
          command
              .getErr()
              .println("rederive: internal error: " + failure + " (please report this)");
          return ExitCode.INTERNAL;
        });
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec == null ? new CommandLine(this) : spec.commandLine(), "a command is needed");
  }
}
