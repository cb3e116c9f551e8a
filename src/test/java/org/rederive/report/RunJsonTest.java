package org.rederive.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;
import org.rederive.report.RunJson.StoredRun;

/** What is written to run.json is what is read from it. */
@Tag("slow")
class RunJsonTest {
  @TempDir private static Path run;
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void takeACopy() throws Exception {
    file = Files.copy(run.resolve("run.json"), folder.resolve("run.json"));
  }

  @BeforeAll
  static void runOnce() {
    Path file = RunJsonTest.run.resolve("run.json");
    Run run = Run.of("verify", "--json", file, "--samples", 40, "-k", "eq25,eq18", Folder.PAPER);
    assertEquals(0, run.code(), run.out() + run.err());
  }

  @Test
  void aRunThatIsReadAndWrittenAgainIsTheSameBytes() throws Exception {
    StoredRun run = new RunJson().read(file);
    assertEquals(2, run.results().documents().size());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RunJson().write(run, out);
    assertArrayEquals(Files.readAllBytes(file), out.toByteArray());
  }

  @Test
  void whatAReportNeedsIsInTheFile() throws Exception {
    var eq25 =
        new RunJson()
            .read(file).results().documents().stream()
                .filter(d -> d.id().equals("eq25"))
                .findFirst()
                .orElseThrow();
    assertTrue(eq25.symbols().stream().anyMatch(row -> row.meaning().contains("Hermitian")));
    assertEquals("commuting-positions", eq25.assumptions().get(0).word());
    var printed = eq25.statements().get(0);
    assertTrue(printed.reads().get(0).contains("="), printed.reads()::toString);
    assertEquals(40, printed.numeric().orElseThrow().points().size());
    assertTrue(printed.repairs().stream().anyMatch(repair -> repair.fit().mends()));
  }

  @Test
  void aFileWithAChangedVerdictIsRefused() throws Exception {
    String text = Files.readString(file);
    refuse(
        text.replaceFirst("\"verdict\" : \"refuted\"", "\"verdict\" : \"holds\""),
        "do not match their digest");
  }

  @Test
  void aFileThatIsCutOrNoRunIsRefusedWithItsNameAndPlace() throws Exception {
    String text = Files.readString(file);
    refuse(text.substring(0, text.length() / 2), "run.json:");
    refuse("{}", "this is no run");
    refuse(text.replaceFirst("\"schema\" : 11", "\"schema\" : 1"), "a run with schema 1");
  }

  private void refuse(String text, String message) throws Exception {
    Files.writeString(file, text, StandardCharsets.UTF_8);
    UnreadableRunException e =
        assertThrows(UnreadableRunException.class, () -> new RunJson().read(file));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThrows(
        UnreadableRunException.class, () -> new RunJson().read(folder.resolve("none.json")));
  }
}
