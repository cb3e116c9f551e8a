package org.rederive.cli;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Says whether everything works on this machine. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "See whether everything works on this machine, and what to do where it does not.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class DoctorCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    int code = ExitCode.AS_EXPECTED;
    for (Doctor.Check check : Doctor.checks()) {
      Doctor.Finding finding = check.finding();
      String state = finding.state().name().toLowerCase(Locale.ROOT);
      String advice = finding.advice().isEmpty() ? "" : "; " + finding.advice();
      command.getOut().printf("%-4s  %-11s %s%s%n", state, check.what(), finding.found(), advice);
      command.getOut().flush();
      code = finding.state() == Doctor.State.FAIL ? ExitCode.INTERNAL : code;
    }
    return code;
  }
}
