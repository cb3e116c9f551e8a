package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.Share;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;

/** A wrong version of any of the seven equations is refuted at default settings. */
@Tag("slow")
class PlantedErrorsTest {
  /**
   * More samples of the same seed begin with these, and a confirmed refutation stays one; so what
   * these refute, 200 refute.
   */
  private static final int FEW = 12;

  @TempDir Path folder;

  static Stream<Plant> errors() {
    return Plants.errors();
  }

  /** One for each equation. */
  static Stream<Plant> first() {
    Set<String> seen = new HashSet<>();
    return Plants.errors().filter(plant -> seen.add(plant.claim()));
  }

  static List<Plant> equivalent() {
    return Share.of(Plants.equivalent().toList());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void aPlantedErrorIsRefutedByTheFirstOfTheDefaultSamples(Plant plant) {
    assertVerdict(plant, 1, "refuted", "--samples", FEW, "--quick", "--exact-bands", "2..2");
  }

  @ParameterizedTest
  @MethodSource("first")
  void aPlantedErrorIsRefutedAtDefaultSettings(Plant plant) {
    assertVerdict(plant, 1, "refuted");
  }

  @ParameterizedTest
  @MethodSource("equivalent")
  void anEquivalentFormulaIsStillTrue(Plant plant) {
    Path json = run(plant, "--dim", "2..4", "--exact-bands", "2..4").json();
    String verdict = Run.verdict(Run.read(json), plant.claim());
    assertTrue(List.of("holds", "unfounded").contains(verdict), () -> verdict + Share.words());
  }

  private void assertVerdict(Plant plant, int code, String verdict, Object... options) {
    Tried tried = run(plant, options);
    assertEquals(verdict, Run.verdict(Run.read(tried.json), plant.claim()), tried.run.out());
    assertEquals(code, tried.run.code(), tried.run.out());
  }

  /** A run, and where its results are. */
  private record Tried(Run run, Path json) {}

  private Tried run(Plant plant, Object... options) {
    Folder.copyUsed(folder, plant.claim());
    Folder.write(folder, plant.claim() + ".md", plant.applied(Folder.text(plant.claim())));
    Path json = folder.resolve("run.json");
    List<Object> words = new ArrayList<>(List.of("verify", folder, "-k", plant.claim()));
    words.addAll(List.of("--json", json));
    words.addAll(List.of(options));
    Run run = Run.of(words.toArray());
    assertEquals("", run.err());
    return new Tried(run, json);
  }

  @Test
  void everyRequiredEquationHasAtLeastFourPlantedErrors() {
    Map<String, List<Plant>> byClaim = Plants.errors().collect(Collectors.groupingBy(Plant::claim));
    assertEquals(7, byClaim.size());
    byClaim.forEach((claim, plants) -> assertTrue(plants.size() >= 4, claim));
  }
}
