package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.report.AnswerDatabase;

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

  private List<Path> files() {
    return StoreRows.files(state.resolve("store"));
  }

  private Path file() {
    return files().get(0);
  }

  @Test
  void itIsThereWithoutBeingAskedForAndChangesNoByte() throws Exception {
    String without = results("--no-store");
    assertFalse(Files.exists(state.resolve("store")));
    String first = results();
    long rows = StoreRows.count(state.resolve("store"));
    assertEquals(without, first);
    assertEquals(without, results());
    assertEquals(rows, StoreRows.count(state.resolve("store")), "nothing was left to be found");
    assertEquals("*\n", Files.readString(state.resolve(".gitignore")));
  }

  @Test
  void whatIsForeignOrCutIsReplacedAndNeverTrusted() throws Exception {
    String first = results();
    Path file = file();
    byte[] whole = Files.readAllBytes(file);
    int changed =
        StoreRows.change(
            file, "update answers set content = replace(content, '\"refuted\"', '\"holds\"')");
    assertTrue(changed > 0);
    assertEquals(first, results(), "changed answers");
    Files.write(file, new byte[] {0, 1, 2, (byte) 0xff, '\n', (byte) 0xfe, '\n', '%', 'P'});
    assertEquals(first, results(), "a foreign file");
    assertTrue(StoreRows.rows(file, "answers") > 0, "it is begun anew");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertEquals(first, results(), "half a file");
    assertEquals(first, results(), "what became of it");
    assertTrue(StoreRows.rows(file, "answers") > 0, "it is begun anew, too");
    Files.delete(file);
    Files.createDirectories(file.resolve("full"));
    assertEquals(first, results(), "a folder in the place of the file");
  }

  @Test
  void whatAnotherBuildFoundIsNotReused() throws Exception {
    results();
    Path file = file();
    Path other = file.resolveSibling("answers-0123456789abcdef.db");
    Files.move(file, other);
    results();
    assertTrue(files().contains(file) && files().contains(other));
    for (int n = 0; n < 9; n++) {
      Files.copy(other, file.resolveSibling("answers-000000000000000" + n + ".db"));
    }
    Path mine = Files.writeString(file.resolveSibling("notes.db"), "mine");
    results();
    assertTrue(files().contains(file), "that of this build is kept");
    assertTrue(Files.exists(mine), "what is not ours");
    assertEquals(5, files().size(), "those of four builds, and what is not ours");
  }

  @Test
  void twoRunsAtOnceShareWhatTheyFind() throws Exception {
    String first = results();
    long rows = StoreRows.count(state.resolve("store"));
    StoreRows.change(file(), "delete from answers where id % 2 = 0");
    try (AnswerDatabase other = AnswerDatabase.open(file())) {
      assertEquals(first, results());
      assertEquals(rows, StoreRows.count(state.resolve("store")));
      assertTrue(other.trouble().isEmpty());
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
    long rows = StoreRows.count(state.resolve("store"));
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    assertEquals(first, results());
    assertEquals(rows, StoreRows.count(state.resolve("store")), "as when a branch is switched");
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

  private long measured() {
    return StoreRows.rows(file(), "measured");
  }
}
