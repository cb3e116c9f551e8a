package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small models beside the documents, on the command line. */
@Tag("slow")
class ModelsTest {
  private static final Path MODELS = Folder.MODELS;

  @TempDir Path folder;

  private Path model(String id, String from, String to) throws IOException {
    Path models = Files.createDirectories(folder.resolve("models"));
    String text = Files.readString(MODELS.resolve(id + ".md"));
    return Folder.write(models, id + ".md", text.replace(from, to));
  }

  /** Documents in a folder beside the folder of models. */
  private Path documents(String id) throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Folder.copy(documents, List.of(id));
    Folder.copyUsed(documents, id);
    return documents;
  }

  private static List<JsonNode> findings(JsonNode json, String id) {
    return StreamSupport.stream(json.at("/results/documents").spliterator(), false)
        .flatMap(d -> stream(d.get("statements")))
        .filter(s -> s.get("id").asText().equals(id))
        .flatMap(s -> stream(s.get("findings")))
        .filter(f -> f.get("engine").asText().equals("models"))
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Test
  void aModelBesideTheDocumentsIsProvedAndOneWithASingleBandDoesNotSpoilIt() throws IOException {
    model("dirac-complex-mass", "", "");
    model("hatano-nelson", "", "");
    Path json = folder.resolve("run.json");
    Path table = folder.resolve("table.md");
    Path documents = documents("eq04");
    Run run =
        Run.of(
            "verify",
            documents,
            "-k",
            "eq04-bands",
            "--samples",
            12,
            "--json",
            json,
            "--table",
            table);
    assertEquals(0, run.code(), run.err());
    List<JsonNode> findings = findings(Run.read(json), "eq04-bands");
    assertEquals("dirac-complex-mass", findings.get(0).at("/subject/id").asText());
    assertEquals("case", findings.get(0).at("/outcome/outcome").asText());
    assertEquals(
        "holds", findings.get(1).at("/outcome/outcome").asText(), "0 = 0 in a single band");
    assertTrue(run.out().contains("proved"), run.out());
    String row =
        Files.readString(table).lines().filter(l -> l.contains("eq04-bands")).toList().get(0);
    assertTrue(row.contains("proved") && row.contains("exact"), row);
  }

  @Test
  void whatIsWrongWithAModelIsSaidAndNothingElseIsLost() throws IOException {
    model("dirac-complex-mass", "", "");
    model("weyl-ring", "{s, -s}", "{s, s}");
    Path json = folder.resolve("run.json");
    Run run = Run.of("verify", documents("eq28"), "-k", "eq28", "--samples", 12, "--json", json);
    assertEquals(ExitCode.DOCUMENT, run.code(), run.err());
    assertTrue(run.err().contains("weyl-ring.md:"), run.err());
    assertTrue(run.err().contains("these are not the energies"), run.err());
    JsonNode result = Run.read(json);
    assertEquals("holds", Run.verdict(result, "eq28"));
    List<JsonNode> findings = findings(result, "eq28");
    assertEquals("case", findings.get(0).at("/outcome/outcome").asText());
    assertEquals("faulty", findings.get(1).at("/outcome/outcome").asText());
    assertTrue(result.at("/results/problems").get(0).asText().contains("weyl-ring.md"));
  }

  @Test
  void threadsChangeNoByteOfTheResults() throws IOException {
    model("dirac-complex-mass", "", "");
    model("spin-one-complex-mass", "", "");
    Path documents = documents("eq10");
    JsonNode one = results(documents, 1);
    assertFalse(findings(one, "eq10").isEmpty());
    assertEquals(one.get("digest"), results(documents, 4).get("digest"));
  }

  private JsonNode results(Path documents, int threads) {
    Path json = folder.resolve("run" + threads + ".json");
    return Run.json(json, documents, "--samples", 12, "-j", threads);
  }

  @Test
  void aPlantedErrorLeavesARemainderForTheModel() throws IOException {
    model("dirac-complex-mass", "", "");
    Path documents = documents("eq10");
    String text = Folder.text("eq10").replace("- (A_t^{LR} - A_t^{RR})", "+ (A_t^{LR} - A_t^{RR})");
    Folder.write(documents, "eq10.md", text);
    Path json = folder.resolve("run.json");
    Run run = Run.of("verify", documents, "-k", "eq10", "--samples", 12, "--json", json);
    assertEquals(ExitCode.REFUTED, run.code(), run.err());
    JsonNode finding = findings(Run.read(json), "eq10").get(0);
    assertEquals("refuted", finding.at("/outcome/outcome").asText());
    assertFalse(finding.at("/outcome/remainder").asText().isEmpty());
  }

  @Test
  void aClosedFormIsExplained() {
    Run run = Run.of("explain", "eq18", "--model", "dirac-complex-mass");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("= \\frac{i M}{\\varepsilon^{2}}"), run.out());
  }

  @Test
  void anUnknownModelIsAnsweredInOneLineWithNearNames() {
    Run run = Run.of("explain", "eq18", "--model", "weyl-rings");
    assertEquals(ExitCode.NOTHING, run.code());
    assertEquals(
        List.of("rederive: no model is called weyl-rings (did you mean 'weyl-ring'?)"),
        run.err().lines().toList());
  }

  @Test
  void aWrongRangeOfBandsIsAWrongUsage() {
    for (String range : List.of("1..4", "5..3", "2..17", "two", "2..3..4")) {
      Run run = Run.of("verify", "-k", "eq28", "--exact-bands", range);
      assertEquals(ExitCode.USAGE, run.code(), range);
      assertTrue(run.err().contains("--exact-bands needs A..B"), run.err());
    }
  }
}
