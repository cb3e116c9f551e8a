package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** What is written for CI hosts says what this program understands. */
class HostFilesTest {
  private static final Path HOST = Path.of(".github");
  private static final Pattern COMMAND =
      Pattern.compile("rederive\"? (verify|report|diff) ([^\\n]*)");

  private static Map<?, ?> yaml(Path file) throws Exception {
    return (Map<?, ?>)
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static List<?> steps(Map<?, ?> of) {
    return (List<?>) of.get("steps");
  }

  /** Every command line of the program in the steps of a file. */
  private static List<String> commands(List<?> steps) {
    List<String> commands = new ArrayList<>();
    for (Object step : steps) {
      Object run = ((Map<?, ?>) step).get("run");
      Matcher matcher = COMMAND.matcher(run == null ? "" : run.toString());
      while (matcher.find()) {
        commands.add(matcher.group(1) + " " + matcher.group(2));
      }
    }
    return commands;
  }

  private static void parse(String command) {
    List<String> words =
        Stream.of(command.replaceAll("\\$\\{\\{[^}]*}}", "1").split(" "))
            .map(word -> word.replace("\"", ""))
            .filter(word -> !word.equals("$OPTIONS"))
            .toList();
    Object subject =
        switch (words.get(0)) {
          case "verify" -> new VerifyCommand();
          case "report" -> new ReportCommand();
          default -> new DiffCommand();
        };
    new CommandLine(subject).parseArgs(words.subList(1, words.size()).toArray(String[]::new));
  }

  @Test
  void commandsOfTheActionAndOfWorkflowsAreUnderstood() throws Exception {
    List<String> commands = new ArrayList<>();
    Map<?, ?> action = yaml(HOST.resolve("actions/verify/action.yml"));
    commands.addAll(commands(steps((Map<?, ?>) action.get("runs"))));
    assertEquals(1, commands.size());
    for (String name : List.of("derivations", "nightly")) {
      Map<?, ?> jobs = (Map<?, ?>) yaml(HOST.resolve("workflows/" + name + ".yml")).get("jobs");
      jobs.values().forEach(job -> commands.addAll(commands(steps((Map<?, ?>) job))));
    }
    assertTrue(commands.size() >= 4, commands::toString);
    commands.forEach(HostFilesTest::parse);
    assertThrows(
        CommandLine.UnmatchedArgumentException.class,
        () -> parse(commands.get(0) + " --no-such-option"));
  }

  @Test
  void theActionPassesWordsOfItsUserAsDataAndNotAsAScript() throws Exception {
    String action = Files.readString(HOST.resolve("actions/verify/action.yml"));
    String script = action.substring(action.indexOf("run: >-"));
    assertFalse(script.substring(0, script.indexOf("- uses")).contains("${{"), script);
  }

  @Test
  void theWorkflowOfTheReadmeUsesTheActionThatIsThere() throws Exception {
    Matcher used =
        Pattern.compile("uses: OWNER/rederive/(\\S+)@v(\\S+)")
            .matcher(Files.readString(Path.of("README.md")));
    assertTrue(used.find());
    assertTrue(Files.exists(Path.of(used.group(1), "action.yml")));
    assertTrue(
        Files.readString(Path.of("pom.xml")).contains("<version>" + used.group(2) + "</version>"));
  }
}
