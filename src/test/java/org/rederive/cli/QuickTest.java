package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quick run looks at samples and exact points, and says that it does no more. */
@Tag("slow")
class QuickTest {
  private static final String UNPROVED = "not proved: --quick";

  @TempDir private Path folder;
  @TempDir private Path output;

  @BeforeEach
  void writeDocuments() {
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    Folder.write(folder, "bad.md", SmallDocuments.REFUTED);
  }

  private Run quick(Object... more) {
    Object[] words = {"verify", "--quick", "--state", output, folder};
    return Run.of(
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(words), java.util.Arrays.stream(more))
            .toArray());
  }

  @Test
  void itSaysOnEachLineAndAtTheEndThatNothingIsProved() {
    Run run = quick("-k", "good");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("40 samples per statement, quick: nothing is proved"), run.out());
    assertTrue(run.out().contains("good                     " + UNPROVED + " · exact"), run.out());
    assertTrue(run.out().contains("quick: samples and exact points only"), run.out());
    assertFalse(run.out().contains("proved N"), run.out());
  }

  @Test
  void whatIsFalseIsRefutedAndNotExplained() {
    Run run = quick("-k", "bad");
    assertEquals(1, run.code(), run.out());
    assertTrue(run.out().contains("refuted      bad"), run.out());
    assertFalse(run.out().contains("smallest counterexample"), run.out());
    assertFalse(run.out().contains("would hold"), run.out());
  }

  @Test
  void evidenceIsLessAndTheRunSaysSo() {
    JsonNode json = Run.json(output.resolve("quick.json"), "--quick", "-k", "good", folder);
    JsonNode statement = json.at("/results/documents/0/statements/0");
    assertEquals("exact", statement.get("evidence").asText());
    assertEquals(UNPROVED, statement.at("/scope/0").asText());
    JsonNode whole = Run.json(output.resolve("whole.json"), "-k", "good", folder);
    assertEquals("proved", whole.at("/results/documents/0/statements/0/evidence").asText());
  }

  @Test
  void itIsNoBaseline() {
    Path json = output.resolve("quick.json");
    assertEquals(0, quick("-k", "good", "--json", json).code());
    Path baseline = output.resolve("baseline.json");
    Run run = Run.of("accept", "--force", json, "--baseline", baseline);
    assertEquals(3, run.code());
    assertTrue(run.err().contains("a run with --quick proves nothing"), run.err());
    assertFalse(java.nio.file.Files.exists(baseline));
  }

  @Test
  void itIsReproducedAsAQuickOne() {
    Path json = output.resolve("quick.json");
    assertEquals(0, quick("-k", "good", "--json", json).code());
    Run again = Run.of("replay", json);
    assertEquals(0, again.code(), again.out() + again.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--require=proved", "--closed-forms", "--patch=x", "--shard=1/2"})
  void whatNeedsAProofDoesNotGoWithIt(String option) {
    Run run = quick(option);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("--quick proves nothing"), run.err());
  }

  @Test
  void whereThereAreNoSamplesProofsAreAllThereIs() {
    Path document = Path.of("derivations", "textbook-quantum-mechanics", "virial.md");
    Run run = Run.of("verify", "--quick", "--state", output, document);
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("proved for any operators"), run.out());
    assertFalse(run.out().contains(UNPROVED), run.out());
  }
}
