package org.rederive.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rederive.result.Evidence;
import org.rederive.result.RunResult;
import org.rederive.result.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The least evidence that every statement has to rest on. What is true by construction has it, but
 * cannot be asked for: no theorem would.
 */
final class Requirement {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.@Nullable CommandSpec command;

  @Option(
      names = "--require",
      paramLabel = "GRADE",
      description = "least evidence: proved, exact, numeric or limit (default: ${DEFAULT-VALUE})",
      defaultValue = "limit")
  private String required = "";

  /**
   * The grade that was asked for.
   *
   * @throws ParameterException if there is no such grade
   */
  Evidence least() {
    return Evidence.named(required)
        .filter(e -> e.isAtLeast(Evidence.LIMIT) && e != Evidence.CONSTRUCTION)
        .orElseThrow(
            () ->
                new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "--require takes proved, exact, numeric or limit, not " + required));
  }

  /**
   * Whether all statements that are as expected have it; those that do not are named. An inequality
   * of which its author expects no more is named only if more than the default is required.
   */
  boolean isMet(RunResult run, PrintWriter err) {
    Evidence least = least();
    List<String> names =
        run.statements()
            .filter(s -> s.asExpected() && !s.evidence().isAtLeast(least))
            .filter(s -> s.verdict() != Verdict.NOT_DISPROVED || least != Evidence.LIMIT)
            .map(s -> s.id() + " (" + s.evidence().word() + ")")
            .toList();
    if (!names.isEmpty()) {
      err.println("rederive: less than " + required + ": " + String.join(", ", names));
    }
    return names.isEmpty();
  }
}
