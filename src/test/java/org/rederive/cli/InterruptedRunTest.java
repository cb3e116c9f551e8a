package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are ended from outside, and what is left of them. */
@Tag("slow")
class InterruptedRunTest {
  /** Many chunks, of which few are done when the run is ended. */
  private static final int SAMPLES = 12_000;

  private static final Pattern TAKEN = Pattern.compile("(\\d+) answers taken from");

  @TempDir Path folder;
  @TempDir Path output;

  @BeforeEach
  void writeDocuments() {
    Folder.write(folder, "a.md", SmallDocuments.REFUTED);
    Folder.copy(folder, List.of("eq20"));
  }

  private Object[] verify(Path json, Path store, int samples) {
    return new Object[] {
      "verify",
      "-q",
      "--samples",
      samples,
      "--dim",
      "2..2",
      "--json",
      json,
      "--store",
      store,
      folder
    };
  }

  private static long records(Path store) {
    return StoreRows.count(store);
  }

  private static long taken(Run run) {
    Matcher matcher = TAKEN.matcher(run.err());
    assertTrue(matcher.find(), run.err());
    return Long.parseLong(matcher.group(1));
  }

  @Test
  void aRunThatWasKilledGoesOnFromWhatItHadAndEndsWithTheSameBytes() throws Exception {
    Path store = output.resolve("store");
    Child child =
        Child.start(
            output.resolve("said"),
            Map.of(),
            List.of(),
            verify(output.resolve("killed.json"), store, SAMPLES));
    assertTrue(child.waitUntil(() -> records(store) >= 5), child::toString);
    child.process().destroyForcibly().waitFor();
    assertTrue(!Files.exists(output.resolve("killed.json")), child.said());
    long kept = records(store);
    Path resumed = output.resolve("resumed.json");
    Run again = Run.of(verify(resumed, store, SAMPLES));
    // The last line may have been cut.
    assertTrue(taken(again) >= kept - 1, again.err());
    assertTrue(kept < records(store), "killed in the middle: " + kept);
    Path fresh = output.resolve("fresh.json");
    assertEquals(0, taken(Run.of(verify(fresh, output.resolve("other"), SAMPLES))));
    assertEquals(results(fresh), results(resumed));
  }

  private static String results(Path file) throws IOException {
    String text = Files.readString(file);
    return text.substring(text.indexOf("\"results\""), text.indexOf("\"timings\""));
  }

  @Test
  void aFileThatWasCutIsBegunAnew() throws Exception {
    Path store = output.resolve("store");
    Path json = output.resolve("one.json");
    Run.of(verify(json, store, 500));
    String first = results(json);
    Path file = StoreRows.files(store).get(0);
    byte[] whole = Files.readAllBytes(file);
    long records = records(store);
    Files.write(file, Arrays.copyOf(whole, whole.length / 3));
    Run.of(verify(json, store, 500));
    assertEquals(first, results(json));
    Run.of(verify(json, store, 500));
    assertEquals(records, taken(Run.of(verify(json, store, 500))));
  }

  @Test
  void aChangedRecordIsNotBelieved() throws Exception {
    Path store = output.resolve("store");
    Path json = output.resolve("one.json");
    Run.of(verify(json, store, 100));
    int changed =
        StoreRows.change(
            StoreRows.files(store).get(0),
            "update answers set content = replace(content, '\"compared\":', '\"compared\":1')"
                + " where id = (select max(id) from answers where content like '%\"compared\":%')");
    assertEquals(1, changed);
    Run run = Run.of(verify(json, store, 100));
    assertTrue(run.err().contains("1 damaged records there were dropped"), run.err());
  }

  @Test
  void answersForOtherDocumentsOrOptionsAreNotUsed() throws Exception {
    Path store = output.resolve("store");
    Path json = output.resolve("one.json");
    Run.of(verify(json, store, 100));
    Run seed = Run.of("verify", "-q", "--seed", 3, "--dim", "2..2", "--store", store, folder);
    assertEquals(0, taken(seed));
    assertTrue(seed.err().contains("answers there were not asked for"), seed.err());
    Files.writeString(
        folder.resolve("eq20.md"),
        "\nA remark.\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.APPEND);
    long others = taken(Run.of(verify(json, store, 100)));
    assertTrue(others > 0 && others < records(store) / 2, others + " of " + records(store));
  }

  @Test
  void moreSamplesUseTheFullChunksOfFewer() {
    Path store = output.resolve("store");
    Run.of(verify(output.resolve("one.json"), store, 480));
    Path json = output.resolve("two.json");
    long records = records(store);
    assertEquals(records, taken(Run.of(verify(json, store, 720))));
  }

  @Test
  void anInterruptWritesWhatIsThereAndEndsWith130() throws Exception {
    List<String> env = List.of("env", "--default-signal=INT");
    assumeTrue(started("env", "--default-signal=INT", "true"), "needs env of GNU coreutils");
    Path store = output.resolve("store");
    Path json = output.resolve("partial.json");
    Child child =
        Child.start(output.resolve("said"), Map.of(), env, verify(json, store, 200 * SAMPLES));
    assertTrue(child.waitUntil(() -> records(store) >= 1), child::toString);
    assertTrue(started("kill", "-INT", Long.toString(child.process().pid())));
    assertEquals(130, child.process().waitFor(), child.said());
    JsonNode run = Run.read(json);
    assertTrue(run.toString().contains("stopped before it was checked"), child.said());
    assertEquals("undecided", Run.verdict(run, "eq20"));
  }

  private static boolean started(String... words) throws Exception {
    try {
      return new ProcessBuilder(words).start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
