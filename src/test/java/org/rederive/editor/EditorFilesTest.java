package org.rederive.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;

/** What is handed out for editors fits the program: the server it starts, the lines it reads. */
@Tag("slow")
class EditorFilesTest {
  private static final Path EXTENSION = Path.of("src", "editors", "vscode");
  private static final String BROKEN = "---\nid: broken\n---\nno document\n";

  @TempDir Path folder;

  @Test
  void theCommandOfTheExtensionIsAServerOnStandardInputAndOutput() throws Exception {
    Process process = started();
    Editor editor = new Editor(process.getInputStream(), process.getOutputStream());
    assertEquals("rederive", editor.begins().getServerInfo().getName());
    Path file = Files.writeString(folder.toRealPath().resolve("broken.md"), BROKEN);
    editor.opens(file, BROKEN);
    List<Diagnostic> wrong = editor.waitsFor(file, told -> !told.isEmpty());
    assertEquals(new Position(0, 0), wrong.get(0).getRange().getStart());
    editor.ends();
    process.getOutputStream().close();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
  }

  @Test
  void anEditorThatHangsUpLeavesNoServerBehind() throws Exception {
    Process process = started();
    process.getOutputStream().close();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(1, process.exitValue());
  }

  /** Where there is Node, the extension itself is loaded, started and stopped. */
  @Test
  void theExtensionStartsTheServerAndOffersItsTasks() throws Exception {
    assumeTrue(canRun("node"), "no node here");
    Path host = Path.of("src", "test", "resources", "org", "rederive", "editor");
    List<String> words = new ArrayList<>(List.of("node"));
    words.add(host.resolve("extension-host.js").toAbsolutePath().toString());
    words.add(EXTENSION.resolve("extension.js").toAbsolutePath().toString());
    words.addAll(server());
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroy();
    List<String> expected =
        List.of(
            "server rederive",
            "task rederive lint $rederive",
            "task rederive verify $rederive",
            "stopped");
    assertEquals(expected, Files.readAllLines(said));
    assertTrue(ended);
  }

  private static boolean canRun(String program) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static Process started() throws IOException {
    return new ProcessBuilder(server()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** The program in the place of the launcher, told what the extension tells it. */
  private static List<String> server() throws IOException {
    JsonNode settings = extension().at("/contributes/configuration/properties");
    assertEquals("rederive", settings.at("/rederive.command/default").asText());
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.rederive.cli.Main"));
    settings.at("/rederive.arguments/default").forEach(word -> words.add(word.asText()));
    return words;
  }

  @Test
  void theProblemMatcherFindsTheLinesOfLintAndVerify() throws IOException {
    JsonNode matcher = extension().at("/contributes/problemMatchers/0/pattern");
    Pattern line = Pattern.compile(matcher.get("regexp").asText());
    Folder.write(folder, "broken.md", BROKEN);
    for (String command : List.of("lint", "verify")) {
      Run run = Run.of(command, folder);
      List<Matcher> found =
          (run.out() + run.err()).lines().map(line::matcher).filter(Matcher::matches).toList();
      assertFalse(found.isEmpty(), run.out() + run.err());
      Matcher first = found.get(0);
      assertTrue(first.group(matcher.get("file").asInt()).endsWith("broken.md"));
      assertEquals("1", first.group(matcher.get("line").asInt()));
      assertEquals("1", first.group(matcher.get("column").asInt()));
      assertFalse(first.group(matcher.get("message").asInt()).isBlank());
    }
    assertFalse(line.matcher("12 documents with 3 statements read, 0 problems").matches());
  }

  private static JsonNode extension() throws IOException {
    return new ObjectMapper().readTree(EXTENSION.resolve("package.json").toFile());
  }
}
