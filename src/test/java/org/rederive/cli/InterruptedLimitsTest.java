package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits that are tried thoroughly take long: what was finished before the end is kept. */
@Tag("slow")
class InterruptedLimitsTest {
  private static final String DOCUMENT = "exact-loop";

  @TempDir Path folder;
  @TempDir Path output;

  @BeforeEach
  void writeDocuments() {
    Folder.copyUsed(folder, DOCUMENT);
    Folder.write(folder, DOCUMENT + ".md", Folder.text(DOCUMENT));
  }

  private Object[] verify(String json, String store, Object... more) {
    List<Object> words = new ArrayList<>(List.of("verify", "-q", "--json", output.resolve(json)));
    words.addAll(List.of("--store", output.resolve(store)));
    words.addAll(Arrays.asList(more));
    words.add(folder);
    return words.toArray();
  }

  @Test
  void limitsThatWereKilledGoOnAfterTheLastStatementAndEndWithTheSameBytes() throws Exception {
    Child child =
        Child.start(
            output.resolve("said"),
            Map.of(),
            List.of(),
            verify("killed.json", "store", "--limits", "-j", 1));
    assertTrue(child.waitUntil(() -> records("store") >= 1), child::toString);
    child.process().destroyForcibly().waitFor();
    assertTrue(!Files.exists(output.resolve("killed.json")), child.said());
    long kept = records("store");
    Run again = Run.of(verify("resumed.json", "store", "--limits", "-j", 2));
    assertTrue(again.err().contains(" answers taken from"), again.err());
    assertTrue(kept < records("store"), "killed in the middle: " + kept);
    Run.of(verify("fresh.json", "other", "--limits", "-j", 1));
    assertEquals(results("fresh.json"), results("resumed.json"));
  }

  @Test
  void whatWasTriedQuicklyIsNotTakenForWhatIsTriedThoroughly() throws Exception {
    Run.of(verify("quick.json", "store", "-k", "exact-loop-real"));
    assertTrue(results("quick.json").contains("/8 order"), results("quick.json"));
    Run.of(verify("limits.json", "store", "-k", "exact-loop-real", "--limits"));
    assertTrue(results("limits.json").contains("/64 order"), results("limits.json"));
  }

  private String results(String json) throws Exception {
    String text = Files.readString(output.resolve(json));
    return text.substring(text.indexOf("\"results\""), text.indexOf("\"timings\""));
  }

  private long records(String store) {
    return StoreRows.count(output.resolve(store));
  }
}
