package org.rederive.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  private static Process started() throws IOException {
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
    return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
