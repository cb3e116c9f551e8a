package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missing, unreadable or none of ours is said in a line, with the documented exit code. */
@Tag("slow")
class ForeignFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeForeignFiles() throws Exception {
    Files.write(
        folder.resolve("paper.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', (byte) 0xe2, 0, 7});
    Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
    Files.writeString(folder.resolve("other.json"), "{\"name\": \"other\", \"list\": [1, 2]}");
    Files.writeString(folder.resolve("list.json"), "[]");
    Files.writeString(folder.resolve("empty.json"), "");
    Files.createDirectory(folder.resolve("folder"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paper.pdf", "binary", "other.json", "list.json", "empty.json", "folder", "none"})
  void noRunAndNoCounterexampleIsWrongUsage(String name) {
    Path file = folder.resolve(name);
    assertRefused(Run.of("report", file), file);
    assertRefused(Run.of("diff", file, file), file);
    assertRefused(Run.of("accept", "--force", file), file);
    assertRefused(Run.of("replay", file, "--in", folder.resolve("folder")), file);
    assertRefused(Run.of("export", file, "--to", "numpy"), file);
  }

  private static void assertRefused(Run run, Path file) {
    assertEquals(2, run.code(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("rederive: " + file), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper.pdf", "binary", "other.json", "none"})
  void noDocumentIsADocumentError(String name) {
    Path file = folder.resolve(name);
    for (String command : new String[] {"verify", "lint"}) {
      Run run = Run.of(command, file);
      assertEquals(4, run.code(), run.err());
      assertTrue(run.err().startsWith(file + ":"), run.err());
      assertFalse(run.err().contains("Exception"), run.err());
    }
  }

  @Test
  void aFolderWithoutDocumentsIsExitCodeFive() {
    assertEquals(5, Run.of("verify", folder.resolve("folder")).code());
    assertEquals(5, Run.of("lint", folder.resolve("folder")).code());
    assertEquals(5, Run.of("mutate", "--in", folder.resolve("folder")).code());
    assertEquals(5, Run.of("explain", "eq18", "--in", folder.resolve("folder")).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CI=1",
        "CI=true",
        "GITHUB_ACTIONS=true",
        "GITLAB_CI=true",
        "JENKINS_URL=http://localhost/",
        "BUILDKITE=true",
        "TF_BUILD=True"
      })
  void noBaselineIsAcceptedOnAnyHost(String variable) throws Exception {
    String[] sides = variable.split("=", 2);
    Path said = folder.resolve("said");
    Child child =
        Child.start(said, Map.of(sides[0], sides[1]), java.util.List.of(), "accept", "run.json");
    assertEquals(2, child.process().waitFor());
    assertTrue(child.said().contains("by a person and not by CI"), child.said());
    assertTrue(child.said().contains("--force overrides"), child.said());
  }

  @Test
  void aVariableThatSaysNoIsNoHost() {
    assertEquals(Optional.empty(), CiHost.in(Map.of("CI", "false", "TRAVIS", "", "HOME", "/x")));
    assertEquals(Optional.of("CI=yes"), CiHost.in(Map.of("CI", "yes")));
  }

  @Test
  void aDocumentThatIsNoTextSaysWhereAndWhatWasExpected() throws Exception {
    Path file = folder.resolve("latin.md");
    Files.write(file, "---\nid: café\n---\n".getBytes(StandardCharsets.ISO_8859_1));
    Run run = Run.of("verify", file);
    assertEquals(4, run.code());
    assertTrue(run.err().contains("UTF-8"), run.err());
  }
}
