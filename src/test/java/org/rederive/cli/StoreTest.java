package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second run takes from the store what the first one found, and never anything wrong. */
@Tag("slow")
class StoreTest {
  @TempDir private Path folder;
  @TempDir private Path output;
  private Path state;

  @BeforeEach
  void writeDocuments() {
    state = output.resolve("state");
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    Folder.write(folder, "bad.md", SmallDocuments.REFUTED);
  }

  private String results(Object... more) throws IOException {
    Path json = output.resolve("run.json");
    Object[] words = {"verify", "-q", "--state", state, "--json", json, folder};
    Run run = Run.of(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
    assertEquals(1, run.code(), run.err());
    assertEquals("", run.err(), "a store that nobody asked for is not spoken of");
    String text = Files.readString(json);
    return text.substring(text.indexOf("\"results\""), text.indexOf("\"timings\""));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(state.resolve("store"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void itIsThereWithoutBeingAskedForAndChangesNoByte() throws Exception {
    String without = results("--no-store");
    assertFalse(Files.exists(state.resolve("store")));
    String first = results();
    long size = Files.size(files().get(0));
    assertEquals(without, first);
    assertEquals(without, results());
    assertEquals(size, Files.size(files().get(0)), "nothing was left to be found");
    assertEquals("*\n", Files.readString(state.resolve(".gitignore")));
  }

  @Test
  void whatIsForeignOrCutIsReplacedAndNeverTrusted() throws Exception {
    String first = results();
    Path file = files().get(0);
    String text = Files.readString(file);
    Files.writeString(file, text.replace("\"refuted\"", "\"holds\""));
    assertEquals(first, results(), "a changed answer");
    Files.write(file, new byte[] {0, 1, 2, (byte) 0xff, '\n', (byte) 0xfe, '\n', '%', 'P'});
    assertEquals(first, results(), "a foreign file");
    assertEquals(text.lines().count(), Files.readString(file).lines().count());
    assertTrue(Files.readString(file).lines().allMatch(l -> l.matches("[0-9a-f]{16} .*")));
    Files.write(file, text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8));
    assertEquals(first, results(), "half a file");
    Files.delete(file);
    Files.createDirectory(file);
    assertEquals(first, results(), "a folder in the place of the file");
  }

  @Test
  void whatAnotherBuildFoundIsNotReused() throws Exception {
    results();
    Path file = files().get(0);
    Path other = file.resolveSibling("answers-0123456789abcdef.jsonl");
    Files.move(file, other);
    results();
    assertTrue(files().contains(file) && files().contains(other));
    for (int n = 0; n < 9; n++) {
      Files.copy(other, file.resolveSibling("answers-000000000000000" + n + ".jsonl"));
    }
    Files.writeString(file.resolveSibling("notes.txt"), "mine");
    results();
    assertTrue(files().contains(file), "that of this build is kept");
    assertEquals(5, files().size(), "those of four builds, and what is not ours");
  }

  @Test
  void twoRunsAtOnceAreNoWorseForIt() throws Exception {
    String first = results();
    try (FileChannel taken = FileChannel.open(files().get(0), StandardOpenOption.WRITE)) {
      taken.lock();
      assertEquals(first, results());
    }
  }

  @Test
  void whereNothingCanBeKeptARunIsNoWorse() throws Exception {
    String first = results("--no-store");
    state = Files.writeString(output.resolve("file"), "").resolve("below");
    assertEquals(first, results());
  }

  @Test
  void aChangedDocumentIsCheckedAgainAndASwitchedOneIsRemembered() throws Exception {
    String first = results();
    Folder.write(
        folder,
        "good.md",
        SmallDocuments.HOLDS.replace("- H^{\\dagger} H =", "+ H^{\\dagger} H ="));
    assertFalse(first.equals(results()), "the error is seen");
    long size = Files.size(files().get(0));
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    assertEquals(first, results());
    assertEquals(size, Files.size(files().get(0)), "as when a branch is switched");
  }

  @Test
  void anInequalityIsAskedAboutAsManySamplesAsThereAre() throws Exception {
    Folder.write(
        folder,
        "good.md",
        SmallDocuments.HOLDS
            .replace("claim good", "claim good expect=not-disproved")
            .replaceFirst(
                "H H\\^\\{\\\\dagger\\} - .*", "\\\\mathrm{Tr}(H^{\\\\dagger} H) \\\\geq 0"));
    String few = results("--samples", 20);
    assertTrue(few.contains("of 20 samples none has the wrong sign"), few);
    String more = results("--samples", 30);
    assertTrue(more.contains("of 30 samples none has the wrong sign"), more);
  }

  /** An edited limit waits for no state that was seen before; all are refuted before and after. */
  @ParameterizedTest
  @CsvSource({
    "exact-rate,exact-sign",
    "exact-loop,exact-loop-complex",
    "exact-normal,exact-normal-wrong"
  })
  void whatWasMeasuredInStatesServesAnEditedLimitAndChangesNoByte(String document, String claim)
      throws Exception {
    Folder.copyUsed(folder, document);
    Folder.write(folder, document + ".md", Folder.text(document));
    verified(claim);
    long measured = measured();
    assertTrue(measured > 0, "what was measured is kept");
    Folder.write(
        folder, document + ".md", Folder.text(document).replaceAll(" order=\\d", " order=4"));
    String kept = verified(claim);
    assertEquals(measured, measured(), "nothing is measured again");
    assertEquals(verified(claim, "--no-store"), kept);
  }

  private String verified(String claim, Object... more) throws IOException {
    Path json = output.resolve("run.json");
    Object[] words = {"verify", "-q", "--state", state, "--json", json, "-k", claim, folder};
    Run.of(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
    String text = Files.readString(json);
    return text.substring(text.indexOf("\"results\""), text.indexOf("\"timings\""));
  }

  private long measured() throws IOException {
    return Files.readAllLines(files().get(0)).stream().filter(line -> line.endsWith("]")).count();
  }
}
