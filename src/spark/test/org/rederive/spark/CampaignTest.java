package org.rederive.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;

/** Wherever its shards are computed, and however often, a run is the run of one machine. */
class CampaignTest {
  private static final Map<String, String> LOCAL =
      Map.of(
          "spark.master", "local[2]",
          "spark.ui.enabled", "false",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1");
  private static final String SAMPLES = System.getProperty("rederive.campaign", "3000");

  @TempDir Path folder;
  @TempDir Path output;
  private JsonNode whole;

  @BeforeEach
  void aRunOfOneMachineIsThere() {
    Folder.copy(folder, List.of("eq19", "eq20", "eq21", "eq22"));
    Path file = output.resolve("whole.json");
    Run.json(file, folder, "--samples", SAMPLES, "--no-store");
    whole = Run.read(file);
  }

  @AfterEach
  void sparkIsForgotten() {
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("spark."))
        .forEach(System::clearProperty);
  }

  private int campaign(Map<String, String> settings, int shards, Path checkpoint) {
    settings.forEach(System::setProperty);
    List<String> words = new ArrayList<>(List.of("--shards", "" + shards));
    words.addAll(List.of("--checkpoint", checkpoint.toString()));
    words.addAll(List.of("--json", output.resolve("merged.json").toString(), "--"));
    words.addAll(List.of("--samples", SAMPLES, folder.toString()));
    return Campaign.run(words.toArray(String[]::new));
  }

  private void assertSameResults() {
    JsonNode merged = Run.read(output.resolve("merged.json"));
    assertEquals(whole.get("digest"), merged.get("digest"));
    assertEquals(whole.get("results"), merged.get("results"));
  }

  @Test
  void threadsOfOneMachineGiveTheResultsOfOneRun() {
    assertEquals(0, campaign(LOCAL, 5, output.resolve("local")));
    assertSameResults();
  }

  @Test
  void aCampaignThatWasKilledGoesOnAndSpoiltShardsAreComputedAgain() throws Exception {
    Path checkpoint = output.resolve("killed");
    assertEquals(0, campaign(LOCAL, 4, checkpoint));
    Path kept = checkpoint.resolve("shard-1-of-4.json");
    var before = Files.getLastModifiedTime(kept);
    Files.delete(checkpoint.resolve("shard-2-of-4.json"));
    Path spoilt = checkpoint.resolve("shard-3-of-4.json");
    String text = Files.readString(spoilt);
    int middle = text.indexOf("holds") + 1;
    assertTrue(middle > 0, "there is something to spoil");
    Files.writeString(spoilt, text.substring(0, middle) + "0" + text.substring(middle + 1));
    Files.writeString(checkpoint.resolve("shard-4.part"), "half a sh");
    assertEquals(0, campaign(LOCAL, 4, checkpoint));
    assertSameResults();
    assertEquals(before, Files.getLastModifiedTime(kept), "what was done is not done again");
  }

  @Test
  void shardsOfAnotherRunAreNotPutTogetherWithThisOne() {
    Path checkpoint = output.resolve("taken");
    assertEquals(0, campaign(LOCAL, 2, checkpoint));
    assertTrue(campaign(LOCAL, 3, checkpoint) != 0);
  }

  @Test
  void aClusterThatLosesAWorkerGivesTheResultsOfOneRun() throws Exception {
    Path checkpoint = output.resolve("cluster");
    try (Cluster cluster = new Cluster(output, 3)) {
      CompletableFuture<Integer> code =
          CompletableFuture.supplyAsync(() -> campaign(cluster.settings(), 12, checkpoint));
      while (!code.isDone() && shards(checkpoint) < 2) {
        Thread.sleep(50);
      }
      assertTrue(shards(checkpoint) < 12, "it was not over");
      cluster.kills(1);
      assertEquals(0, code.get(5, TimeUnit.MINUTES));
    }
    assertSameResults();
  }

  private static long shards(Path checkpoint) throws IOException {
    if (!Files.isDirectory(checkpoint)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(checkpoint)) {
      return files.filter(f -> f.toString().endsWith(".json")).count();
    }
  }
}
