package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards put together are the whole run; anything less is not green. */
@Tag("slow")
class ShardsTest {
  /** More than two chunks of samples. */
  private static final int SAMPLES = 500;

  @TempDir Path folder;
  @TempDir Path output;

  @BeforeEach
  void writeDocuments() {
    Folder.copy(folder, List.of("eq19", "eq20", "eq21", "eq22"));
  }

  private Path shard(String share, Object... more) {
    Path file = output.resolve(share.replace('/', '-') + "-" + more.length + ".json");
    List<Object> words = new ArrayList<>(List.of("verify", "--shard", share, "--json", file));
    words.addAll(List.of("--samples", SAMPLES, "--dim", "2..3", folder));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray());
    assertTrue(Files.exists(file), run.err());
    return file;
  }

  private Run report(List<Path> shards, Object... more) {
    List<Object> words = new ArrayList<>(List.of("report"));
    words.addAll(shards);
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  private List<Path> shards(int count) {
    List<Path> files = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      files.add(shard(i + "/" + count));
    }
    return files;
  }

  @Test
  void anyNumberOfShardsInAnyOrderGiveTheResultsOfOneRun() throws Exception {
    Folder.write(folder, "a.md", SmallDocuments.REFUTED);
    Folder.write(folder, "b.md", SmallDocuments.HOLDS_UNEXPECTEDLY);
    Folder.write(folder, "c.md", SmallDocuments.SECOND_ORDER);
    Folder.write(folder, "f.md", SmallDocuments.HERMITIAN_ONLY);
    Folder.write(folder, "g.md", "no document");
    Path whole = output.resolve("whole.json");
    Run single = Run.of("verify", "--json", whole, "--samples", SAMPLES, "--dim", "2..3", folder);
    for (int count : new int[] {3}) {
      List<Path> files = shards(count);
      Collections.reverse(files);
      Path merged = output.resolve("merged.json");
      Run report = report(files, "--json", merged);
      assertEquals(results(whole), results(merged));
      assertEquals(Run.read(whole).get("digest"), Run.read(merged).get("digest"));
      assertEquals(Run.read(whole).get("versions"), Run.read(merged).get("versions"));
      assertEquals(single.code(), report.code());
      assertEquals(withoutFirstLine(single.out()), report.out());
    }
  }

  private static String results(Path file) throws Exception {
    String text = Files.readString(file);
    return text.substring(text.indexOf("\"results\""), text.indexOf("\"timings\""));
  }

  private static String withoutFirstLine(String text) {
    return text.substring(text.indexOf('\n') + 1);
  }

  @Test
  void everyShardHasSomethingToDoAndNoneDoesAll() {
    JsonNode one = Run.read(shard("1/3"));
    JsonNode two = Run.read(shard("2/3"));
    int all = Run.read(shard("1/1")).at("/work/portions").size();
    for (JsonNode part : List.of(one, two)) {
      int size = part.at("/work/portions").size();
      assertTrue(size > 0 && size < all, () -> size + " of " + all);
    }
  }

  @Test
  void aMissingShardIsExitCodeThreeAndNamed() {
    Run run = report(List.of(shard("1/3"), shard("3/3")), "--json", output.resolve("m.json"));
    assertEquals(3, run.code());
    assertEquals("rederive: missing: shard 2/3", run.err().strip());
    assertFalse(Files.exists(output.resolve("m.json")));
  }

  @Test
  void aShardGivenTwiceIsExitCodeThreeAndNamed() {
    Path one = shard("1/2");
    Run run = report(List.of(one, shard("2/2"), one));
    assertEquals(3, run.code());
    assertEquals("rederive: given twice: shard 1/2", run.err().strip());
  }

  @Test
  void shardsOfDifferentRunsAreRefusedWithTheDifference() throws Exception {
    Path one = shard("1/2");
    refuse(one, shard("2/2", "--seed", 7), "seed: 20260101 and 7");
    refuse(one, shard("2/2", "--class", "normal"), "classes: ");
    refuse(one, shard("2/2", "-k", "eq20"), "document eq19, SHA-256: ");
    refuse(one, shard("2/2", "-k", "eq19,eq20,eq21,eq22-hermitian"), "statements of document eq22");
    refuse(one, shard("2/3"), "number of shards: 2 and 3");
    Files.writeString(folder.resolve("eq20.md"), Folder.text("eq20") + "\nA remark.\n");
    refuse(one, shard("2/2"), "document eq20, SHA-256: ");
  }

  @Test
  void aDifferentDocumentThatIsOnlyUsedIsADifferenceToo() throws Exception {
    Path one = shard("1/2", "-k", "eq22");
    Files.writeString(folder.resolve("eq21.md"), Folder.text("eq21") + "\nA remark.\n");
    refuse(one, shard("2/2", "-k", "eq22"), "the documents that eq22");
  }

  private void refuse(Path one, Path other, String difference) {
    Run run = report(List.of(one, other));
    assertEquals(3, run.code());
    assertTrue(run.err().contains(difference), run.err());
    assertEquals("", run.out());
  }

  @Test
  void aChangedShardIsRefused() throws Exception {
    Path one = shard("1/2");
    Path two = shard("2/2");
    Files.writeString(
        two, Files.readString(two).replaceFirst("\"compared\" : \\d+", "\"compared\" : 9"));
    Run run = report(List.of(one, two));
    assertEquals(3, run.code());
    assertTrue(run.err().contains("do not match their digest"), run.err());
  }

  @Test
  void whatAShardDidNotFinishIsUndecided() {
    Path one = shard("1/2");
    Path two = shard("2/2", "--timeout", "0");
    Run run = report(List.of(one, two));
    assertEquals(3, run.code(), run.out());
    assertTrue(run.out().contains("shard 2/2 stopped before it was checked"), run.out());
  }

  @Test
  void aRefutationIsExitCodeOneInTheShardThatFindsIt() {
    Folder.write(folder, "a.md", SmallDocuments.REFUTED);
    Path file = output.resolve("a.json");
    int found = 0;
    StringBuilder said = new StringBuilder();
    for (String share : List.of("1/2", "2/2")) {
      Run run =
          Run.of("verify", "--shard", share, "--json", file, "--samples", 9, "-k", "bad", folder);
      assertTrue(run.code() == 0 || run.code() == 1, run.err());
      found += run.code();
      said.append(run.out());
    }
    assertTrue(said.toString().contains("refuted already: bad"), said.toString());
    assertTrue(found >= 1, "samples and exact points each find it");
  }

  @Test
  void aShardHasNoReportsButJson() {
    assertEquals(2, Run.of("verify", "--shard", "1/2", folder).code());
    assertEquals(2, Run.of("verify", "--shard", "3/2", "--json", "x", folder).code());
    assertEquals(2, Run.of("verify", "--shard", "1/2", "--json", "-", folder).code());
    Path junit = output.resolve("x.xml");
    Path json = output.resolve("x.json");
    Run run = Run.of("verify", "--shard", "1/2", "--json", json, "--junit", junit, folder);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("a shard has no verdicts yet"), run.err());
  }

  @Test
  void aWholeRunIsReportedOnAlone() {
    Path file = output.resolve("run.json");
    Run single = Run.of("verify", "--samples", 5, "--json", file, folder);
    Run report = report(List.of(file));
    assertEquals(0, report.code());
    assertEquals(withoutFirstLine(single.out()), report.out());
    assertEquals(2, report(List.of(file, shard("1/1"))).code());
    assertEquals(2, report(List.of(output.resolve("none.json"))).code());
  }
}
