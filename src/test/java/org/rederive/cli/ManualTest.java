package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page and the completion know every command and option. */
class ManualTest {
  private static final Set<String> REQUESTS = Set.of(".TH", ".SH", ".SS", ".TP", ".br");
  private final CommandLine root = new CommandLine(new Main());

  @Test
  void theManualNamesEveryCommandOptionAndExitCode() {
    String page = Run.of("man").out();
    root.getSubcommands()
        .forEach(
            (name, command) -> {
              assertTrue(page.contains("\n.SS " + name.replace("-", "\\-") + "\n"), name);
              for (OptionSpec option : command.getCommandSpec().options()) {
                boolean standard = option.usageHelp() || option.versionHelp();
                String written = "\\fB" + option.longestName().replace("-", "\\-") + "\\fR";
                assertTrue(standard || page.contains(written), option::longestName);
              }
            });
    for (String code : root.getCommandSpec().usageMessage().exitCodeList().keySet()) {
      assertTrue(page.contains("\n\\fB" + code + "\\fR\n"), code);
    }
  }

  @Test
  void everyRequestOfTheManualIsOneOfTheManMacros() {
    Run.of("man")
        .out()
        .lines()
        .filter(line -> line.startsWith(".") || line.startsWith("'"))
        .forEach(line -> assertTrue(REQUESTS.contains(line.split(" ")[0]), line));
  }

  @Test
  void nothingIsLeftUnresolvedInTheManual() {
    assertTrue(
        Pattern.compile("\\$\\{|%n").matcher(Run.of("man").out()).results().findAny().isEmpty());
  }

  @Test
  void theCompletionKnowsEveryCommandAndOption() {
    Run run = Run.of("completion");
    assertEquals(0, run.code());
    root.getSubcommands()
        .forEach(
            (name, command) -> {
              String function = "_picocli_rederive_" + name.replace("-", "") + "()";
              assertTrue(run.out().contains(function), name);
              for (OptionSpec option : command.getCommandSpec().options()) {
                assertTrue(run.out().contains("'" + option.longestName() + "'"), name);
              }
            });
  }
}
