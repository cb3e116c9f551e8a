package org.rederive.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rederive.report.Console;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options that say how much is told on the terminal, and how. */
final class ConsoleOptions {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.@Nullable CommandSpec command;

  @Option(
      names = {"-q", "--quiet"},
      description = "only what is not as expected")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "steps and counts by class as well")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never (default: ${DEFAULT-VALUE})",
      defaultValue = "auto")
  private String color = "";

  boolean quiet() {
    return quiet;
  }

  boolean colors() {
    return Colors.wanted(color, Objects.requireNonNull(command).commandLine());
  }

  Console.Detail detail() {
    if (quiet) {
      return Console.Detail.QUIET;
    }
    return verbose ? Console.Detail.VERBOSE : Console.Detail.NORMAL;
  }

  /** Whether to colour the output. */
  static final class Colors {
    private Colors() {}

    /** As asked for; {@code auto} follows the terminal. */
    static boolean wanted(String when, CommandLine command) {
      return switch (when) {
        case "always" -> true;
        case "never" -> false;
        case "auto" -> Terminal.current().colors();
        default ->
            throw new CommandLine.ParameterException(
                command, "--color needs auto, always or never, not '" + when + "'");
      };
    }
  }
}
