package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of which nothing has changed says what it said, and any other one is made. */
class SaidBeforeTest {
  private static final String KNOWN = "rederive: nothing has changed since this was checked";

  @TempDir private Path output;
  private Path folder;
  private Path state;

  @BeforeEach
  void writeDocuments() throws IOException {
    state = output.resolve("state");
    folder = Files.createDirectories(output.resolve("documents"));
    Files.createDirectories(output.resolve("models"));
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
  }

  private Run run(Object... more) {
    Object[] words = {"verify", "--quick", "--samples", 3, "--state", state, folder};
    return Run.of(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(state.resolve("store"))) {
      return files.filter(f -> f.getFileName().toString().startsWith("said-")).toList();
    }
  }

  private static void assertChecked(int code, Run run) {
    assertEquals("", run.err());
    assertEquals(code, run.code(), run.out());
  }

  @Test
  void theSameIsSaidByteForByte() {
    Run first = run();
    assertChecked(0, first);
    Run again = run();
    assertEquals(first.out(), again.out());
    assertEquals(0, again.code());
    assertEquals(KNOWN, again.err().strip());
    assertEquals("", run("-q").err());
    assertEquals("", run("-q").err(), "quiet runs do not speak of it");
  }

  @Test
  void whatHasBecomeFalseIsRefuted() {
    assertChecked(0, run());
    Folder.write(folder, "good.md", SmallDocuments.REFUTED);
    assertChecked(1, run());
    assertChecked(1, run());
  }

  @Test
  void filesBesideAndOtherOptionsMakeAnotherRun() {
    assertChecked(0, run());
    assertChecked(0, run("--dim", "2..3"));
    Folder.write(folder, "other.md", SmallDocuments.HOLDS.replace("good", "other"));
    assertChecked(0, run());
    Folder.write(output, "models/one.md", "# no model\n");
    assertTrue(!run().err().contains(KNOWN));
  }

  @Test
  void whatWritesFilesIsAlwaysMade() {
    Path json = output.resolve("run.json");
    assertChecked(0, run("--json", json));
    assertChecked(0, run("--json", json));
    assertTrue(Files.exists(json));
  }

  @Test
  void wordsThatSomebodyChangedAreNotBelieved() throws IOException {
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    assertChecked(0, run());
    Path file = kept().get(0);
    Files.writeString(file, Files.readString(file).replace("hold", "fail"));
    assertChecked(0, run());
    assertTrue(run().out().contains("hold"));
  }
}
