package org.rederive.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Describes the language of documents and formulas. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description =
        "Print the language of documents and formulas as Markdown, from the reader's tables.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class LanguageCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    command.getOut().print(LanguageReference.text());
    command.getOut().flush();
    return ExitCode.AS_EXPECTED;
  }
}
