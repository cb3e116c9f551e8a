package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours and progress where they are wanted. */
class TerminalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | true  | true",
        "''                              | false | false",
        "NO_COLOR=1                      | true  | false",
        "NO_COLOR=1 CLICOLOR_FORCE=1     | true  | false",
        "CLICOLOR_FORCE=1                | false | true",
        "CLICOLOR_FORCE=0                | false | false",
        "CLICOLOR_FORCE=0                | true  | true",
        "TERM=dumb                       | true  | false",
        "TERM=dumb CLICOLOR_FORCE=1      | true  | true",
        "TERM=xterm                      | true  | true",
      })
  void theEnvironmentSaysWhetherToColour(String variables, boolean interactive, boolean colours) {
    assertEquals(colours, new Terminal(environment(variables), interactive).colors());
  }

  private static Map<String, String> environment(String variables) {
    return Arrays.stream(variables.split(" "))
        .filter(v -> !v.isEmpty())
        .map(v -> v.split("=", 2))
        .collect(Collectors.toMap(v -> v[0], v -> v[1]));
  }

  @Test
  void aDumbTerminalCannotWriteOverALine() {
    assertEquals(false, new Terminal(Map.of("TERM", "dumb"), true).rewrites());
    assertEquals(true, new Terminal(Map.of(), true).rewrites());
  }

  @Test
  void progressIsOnStandardErrorAsAskedFor(@TempDir Path folder) {
    Folder.write(folder, "a.md", SmallDocuments.HOLDS);
    Folder.write(folder, "b.md", SmallDocuments.HOLDS.replace("good", "fine"));
    assertTrue(progress("bar", folder).contains("] 1/2"));
    assertTrue(progress("counter", folder).contains("checking document 2 of 2"));
    assertEquals("", progress("none", folder));
    Run wrong = Run.of("verify", "--progress", "sometimes", folder);
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("--progress needs auto, bar, counter or none"), wrong.err());
  }

  private static String progress(String form, Path folder) {
    return Run.of(
            "verify", "--samples", 2, "--progress", form, "--state", folder.resolve("s"), folder)
        .err();
  }
}
