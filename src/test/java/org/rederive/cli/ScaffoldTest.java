package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code new} writes documents that verify as they are, and overwrites nothing. */
class ScaffoldTest {
  @TempDir Path folder;

  private Run begin(String id, Object... more) {
    List<Object> words = new java.util.ArrayList<>(List.of("new", id, "--in", folder));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "band",
        "packet",
        "operators",
        "algebra",
        "family",
        "wave",
        "levels",
        "lattice",
        "loop",
        "half-line"
      })
  void whatIsBegunCanBeReadAndIsProved(String setting) {
    assertEquals(0, begin("eq7", "--setting", setting).code());
    Path file = folder.resolve("eq7.md");
    assertEquals(0, Run.of("lint", file).code());
    JsonNode json = Run.json(folder.resolve("run.json"), file, "-q", "--samples", 30);
    JsonNode statements = json.at("/results/documents/0/statements");
    assertTrue(statements.size() >= 2, "a claim and a step");
    for (JsonNode statement : statements) {
      assertEquals("holds", statement.get("verdict").asText(), statement.get("id").asText());
      String evidence = statement.get("evidence").asText();
      assertTrue(
          List.of("proved", "by construction", "exact").contains(evidence),
          statement.get("id").asText());
    }
    assertEquals("holds", Run.verdict(json, "eq7"));
  }

  @Test
  void aFileThatIsThereIsLeftAsItIs() {
    Path file = Folder.write(folder, "eq7.md", "mine");
    Run run = begin("eq7");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("eq7.md is there already"), run.err());
    assertEquals("mine", read(file));
  }

  @Test
  void anIdThatIsTakenIsRefused() {
    Folder.write(folder, "other.md", SmallDocuments.HOLDS);
    Run run = begin("good");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("the id good is taken"), run.err());
    assertTrue(Files.notExists(folder.resolve("good.md")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "", "a b", "-x", "a/b", "eq_1", "ü"})
  void whatIsNoIdIsRefused(String id) {
    assertEquals(2, begin(id).code());
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void aSettingThatDoesNotExistIsRefused() {
    assertEquals(2, begin("eq7", "--setting", "lattices").code());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException failed) {
      throw new AssertionError(failed);
    }
  }
}
