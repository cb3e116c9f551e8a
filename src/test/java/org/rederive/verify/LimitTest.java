package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;

/** Statements that hold as the packet becomes narrow, and wrong versions of them. */
@Tag("slow")
class LimitTest {
  private static final String DOCUMENT = "limit-width";

  @TempDir Path folder;

  @BeforeEach
  void used() {
    Folder.copyUsed(folder, DOCUMENT);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void aPlantedErrorDoesNotVanishWithTheWidth(Error error) {
    Folder.write(folder, DOCUMENT + ".md", replaced(error.right, error.wrong));
    JsonNode json = Run.json(folder.resolve("run.json"), folder, "--quick", "-k", error.claim);
    assertEquals("refuted", Run.verdict(json, error.claim));
  }

  record Error(String claim, String right, String wrong) {}

  static Stream<Error> errors() {
    return Stream.of(
        new Error(
            "limit-13",
            "\\nabla_{r_c} \\varepsilon_{nk} \\cdot (A_k^{LR} - A_k^{RR}) + \\frac{i}{2} \\left[",
            "2 \\nabla_{r_c} \\varepsilon_{nk} \\cdot (A_k^{LR} - A_k^{RR}) + \\frac{i}{2} \\left["),
        new Error(
            "limit-13",
            "\\varepsilon_{nk}(r_c) - \\dot{r}_c",
            "\\varepsilon_{nk}(r_c) + \\dot{r}_c"),
        new Error(
            "limit-13",
            "\\frac{i}{2} \\left[ \\langle \\nabla_{r_c} u_{nk}^L |",
            "\\frac{i}{2} \\left[ \\langle \\nabla_{r_c} u_{nk}^R |"),
        new Error(
            "limit-s4", "\\langle W | W \\rangle A_t^{LR}", "\\langle W | W \\rangle A_t^{RR}"),
        new Error("limit-s5", "\\int_k g(k) A_t^{RR}", "\\int_k \\frac{1}{2} g(k) A_t^{RR}"));
  }

  @Test
  void anotherOrderThanTheDeclaredOneDoesNotPass() {
    for (String order : List.of("order=1", "order=3")) {
      String text = replaced("limit-s4 limit=width order=2", "limit-s4 limit=width " + order);
      Folder.write(folder, DOCUMENT + ".md", text);
      JsonNode json = Run.json(folder.resolve("run.json"), folder, "--quick", "-k", "limit-s4");
      assertEquals("refuted", Run.verdict(json, "limit-s4"), order);
    }
  }

  @Test
  void anIdentityIsNoLimit() {
    String text = replaced("- i \\langle W | W \\rangle A_t^{LR}", "- i \\int_k g(k) A_t^{LR}");
    assertEquals("vacuous", verdict("limit-s4", text));
  }

  @Test
  void withoutTheLimitTheStatementIsFalseAndWithAPacketOfNoWidthItMayNotBeClaimed() {
    String exact = replaced("limit-s5 limit=width order=2", "limit-s5");
    Folder.write(folder, DOCUMENT + ".md", exact);
    JsonNode json = Run.json(folder.resolve("run.json"), folder, "-k", "limit-s5", "--samples", 20);
    assertEquals("refuted", Run.verdict(json, "limit-s5"));
    String sharp =
        Folder.text(DOCUMENT)
            .replace("## Definitions", "<!-- rederive: assume sharp-packet -->\n\n## Definitions");
    Folder.write(folder, DOCUMENT + ".md", sharp);
    Run run = Run.of("verify", folder, "-k", DOCUMENT);
    assertEquals(4, run.code(), run.out());
    assertTrue(run.err().contains("sharp-packet"), run.err());
  }

  @Test
  void onlyTheEngineForLimitsSpeaksAboutThemAndGradesAreKept() {
    JsonNode json = verified("limit-s5", Folder.text(DOCUMENT));
    JsonNode statement = statement(json, "limit-s5");
    assertEquals("limit", statement.get("evidence").asText());
    assertEquals(1, statement.get("findings").size());
    assertTrue(statement.get("numeric").isNull());
    assertEquals(5, statement.at("/findings/0/outcome/lines/values").size());
    assertEquals(0, Run.of("verify", folder, "-k", "limit-s5", "--require", "limit").code());
    assertNotEquals(0, Run.of("verify", folder, "-k", "limit-s5", "--require", "numeric").code());
  }

  @Test
  void shardsMergeToTheBytesOfOneRun() throws Exception {
    Folder.copy(folder, List.of(DOCUMENT));
    Path whole = folder.resolve("whole.json");
    Run.of("verify", folder, "-k", "limit-s5", "--samples", 500, "--json", whole);
    List<Object> merge = new ArrayList<>(List.of("report"));
    for (int i = 1; i <= 3; i++) {
      Path shard = folder.resolve(i + ".json");
      Run.of(
          "verify",
          folder,
          "-k",
          "limit-s5",
          "--samples",
          500,
          "--shard",
          i + "/3",
          "--json",
          shard);
      merge.add(shard);
    }
    Path merged = folder.resolve("merged.json");
    merge.addAll(List.of("--json", merged));
    Run.of(merge.toArray());
    assertEquals(results(whole), results(merged));
  }

  @Test
  void thePageShowsTheConvergence() throws Exception {
    Folder.copy(folder, List.of(DOCUMENT));
    Path pages = folder.resolve("pages");
    Run.of("verify", folder, "-k", "limit-s5", "--html", pages);
    String page = Files.readString(pages.resolve("eq-limit-width.html"));
    assertTrue(page.contains("over σ, width of the packet"));
    assertTrue(page.contains("vanish like σ²"));
    assertEquals(8, page.split("class=\"curve double\"|class=\"curve more\"", -1).length - 1);
    assertFalse(page.contains("class=\"curve above\""));
  }

  @Test
  void theLedgerSaysThatLimitsAreNotTried() {
    Folder.copy(folder, List.of(DOCUMENT));
    Run run = Run.of("assumptions", "--in", folder);
    assertTrue(run.out().contains("limits and inequalities are not tried without it"), run.out());
  }

  private static String replaced(String right, String wrong) {
    String text = Folder.text(DOCUMENT);
    assertTrue(text.contains(right), right);
    return text.replace(right, wrong);
  }

  private String verdict(String claim, String text) {
    return Run.verdict(verified(claim, text), claim);
  }

  private JsonNode verified(String claim, String text) {
    Folder.write(folder, DOCUMENT + ".md", text);
    return Run.json(folder.resolve("run.json"), folder, "-k", claim);
  }

  private static JsonNode statement(JsonNode json, String id) {
    for (JsonNode document : json.at("/results/documents")) {
      for (JsonNode statement : document.get("statements")) {
        if (statement.get("id").asText().equals(id)) {
          return statement;
        }
      }
    }
    throw new AssertionError(id);
  }

  private static String results(Path file) throws Exception {
    String text = Files.readString(file);
    return text.substring(text.indexOf("\"results\""), text.indexOf("\"timings\""));
  }
}
