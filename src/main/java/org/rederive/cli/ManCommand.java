package org.rederive.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints the manual page. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    description = {
      "Print the manual page, for man and mandoc.",
      "To read it: rederive man | man -l -",
      "To install it: rederive man > ~/.local/share/man/man1/rederive.1"
    },
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class ManCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    command.getOut().print(ManPage.of(spec.root()));
    command.getOut().flush();
    return ExitCode.AS_EXPECTED;
  }
}
