package org.rederive.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints what makes a shell complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Print the completion of commands and options for bash and zsh.",
      "To try it: source <(rederive completion)"
    },
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class CompletionCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    CommandLine root = spec.root().commandLine();
    command.getOut().print(AutoComplete.bash(root.getCommandName(), root));
    command.getOut().flush();
    return ExitCode.AS_EXPECTED;
  }
}
