package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rederive.cli.Doctor.DoctorCommand;
import org.rederive.cli.LanguageReference.LanguageCommand;
import org.rederive.cli.ManPage.ManCommand;
import org.rederive.engine.Failure;
import org.rederive.report.Screen;
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
      WatchCommand.class,
      LanguageServerCommand.class,
      LintCommand.class,
      DeriveCommand.class,
      TermsCommand.class,
      ExplainCommand.class,
      EvalCommand.class,
      MutateCommand.class,
      AssumptionsCommand.class,
      ReplayCommand.class,
      ExportCommand.class,
      ReportCommand.class,
      DiffCommand.class,
      AcceptCommand.class,
      CompletionCommand.class,
      ManCommand.class,
      NewCommand.class,
      ImportCommand.class,
      DriftCommand.class,
      DoctorCommand.class,
      GraphCommand.class,
      BundleCommand.class,
      LanguageCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every selected claim came out as expected",
      "1:something is refuted, or an expected refutation holds",
      "2:wrong usage",
      "3:something is not settled or rests on too little, something printed has neither verdict nor"
          + " reason, or a shard is missing",
      "4:an error in a document",
      "5:nothing was selected",
      "6:something differs from the baseline, or from the other run",
      "7:a counterexample or a run is not reproduced",
      "70:an internal error",
      "130:interrupted; what was there is written"
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
    shield(line, out, err);
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            command.getErr().println("rederive: cannot read or write: " + failure.getMessage());
            return ExitCode.USAGE;
          }
          command.getErr().println("rederive: internal error: " + Failure.words(failure));
          return ExitCode.INTERNAL;
        });
    return line.execute(arguments);
  }

  /**
   * Commands write texts of documents, which must do nothing to a terminal; help and usage are our
   * own and may be in colours.
   */
  private static void shield(CommandLine line, PrintWriter out, PrintWriter err) {
    line.setExecutionStrategy(
        parsed -> {
          Integer help = CommandLine.executeHelpRequest(parsed);
          if (help != null) {
            return help;
          }
          line.setOut(Screen.of(out));
          line.setErr(Screen.of(err));
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          new UsageError(wrong).lines().forEach(err::println);
          return ExitCode.USAGE;
        });
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec == null ? new CommandLine(this) : spec.commandLine(), "a command is needed");
  }
}
