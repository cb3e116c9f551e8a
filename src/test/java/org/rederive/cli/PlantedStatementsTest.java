package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements of which it is known whether they say something, and whether it is true. */
@Tag("slow")
class PlantedStatementsTest {
  private static final String OPERATORS =
      """
      ---
      id: words
      title: words
      source: { paper: "Tests", equation: "1" }
      setting: operators
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`A`$, $`B`$, $`C`$ | arbitrary operator | |
      | $`H`$ | Hamiltonian | |
      | $`X`$ | defined | |
      | $`t`$ | time | |

      <!-- rederive: define -->
      ```math
      X = 2 A B - B A
      ```
      """;

  private static final String BANDS =
      """
      ---
      id: bands
      title: bands
      source: { paper: "Tests", equation: "2" }
      setting: band
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`n`$ | band index | |
      | $`m`$ | band index | |
      | $`k`$ | crystal momentum | |
      | $`H`$ | Bloch Hamiltonian | |
      | $`i`$ | spatial index | |
      | $`\\partial_i`$ | derivative along $`k`$ | |
      | $`\\varepsilon_{nk}`$ | energy | |
      | $`u_{nk}^R`$ | right eigenvector | |
      | $`u_{nk}^L`$ | left eigenvector | |
      | $`\\delta_{nm}`$ | Kronecker delta | |
      | $`K_n`$ | defined | |

      <!-- rederive: assume simple-eigenvalue -->

      <!-- rederive: define -->
      ```math
      K_n = \\frac{1}{2} \\langle u_{nk}^L | H | u_{nk}^R \\rangle
      ```
      """;

  @TempDir private static Path folder;
  private static Run run = new Run(0, "", "");
  private static JsonNode results = NullNode.getInstance();
  private static String junit = "";
  private static String summary = "";

  private static String claim(String id, String formula) {
    return "\n<!-- rederive: claim " + id + " -->\n```math\n" + formula + "\n```\n";
  }

  @BeforeAll
  static void verify() throws Exception {
    Folder.write(
        folder,
        "words.md",
        OPERATORS
            + claim("definition", "X = 2 A B - B A")
            + claim("definition-doubled", "X + X = 2 X")
            + claim("definition-reordered", "- B A + A B \\frac{4}{2} = X")
            + claim("nothing-left", "X - X = 0")
            + claim("nothing-said", "0 = 0")
            + claim("independent", "\\partial_t \\partial_t t = 0")
            + claim("independent-wrong", "\\partial_t t = 0")
            + claim("nothing-compared", "\\partial_t \\partial_t t = 2 \\partial_t \\partial_t t")
            + claim("definition-wrong", "X = 2 A B + B A")
            + claim("jacobi", "[A, [B, C]] + [B, [C, A]] + [C, [A, B]] = 0")
            + claim("real-part", "\\mathrm{Re}(A B - B A - [A, B]) = 0")
            + claim("real-part-wrong", "\\mathrm{Re}(A B + B A - [A, B]) = 0")
            + claim("trace", "\\mathrm{Tr}(A B - B A) = 0")
            + claim("trace-wrong", "\\mathrm{Tr}(A B - B A^{\\dagger}) = 0")
            + claim("jacobi-wrong", "[A, [B, C]] + [B, [C, A]] + [C, [B, A]] = 0")
            + claim("below-rounding", "A + \\frac{1}{1000000000} \\frac{1}{10000000000} B = A")
            + claim("invisible-zero", "[A, B] + [B, A] + \\frac{1}{1000000000} C = 0"));
    Folder.write(
        folder,
        "bands.md",
        BANDS
            + claim("delta", "\\delta_{nm} \\varepsilon_{nk} = \\delta_{nm} \\varepsilon_{mk}")
            + claim(
                "delta-wrong", "\\delta_{nm} \\varepsilon_{nk} = 2 \\delta_{nm} \\varepsilon_{mk}")
            + claim("dual", "(1 - \\delta_{nm}) \\langle u_{mk}^L | u_{nk}^R \\rangle = 0")
            + claim("dual-wrong", "\\delta_{nm} \\langle u_{mk}^L | u_{nk}^R \\rangle = 0")
            + claim("half", "K_n = \\langle u_{nk}^L | H | u_{nk}^R \\rangle")
            + claim(
                "slope",
                "\\partial_i \\varepsilon_{nk} = \\langle u_{nk}^L | \\partial_i H | u_{nk}^R \\rangle"));
    Path json = folder.resolve("run.json");
    Path xml = folder.resolve("junit.xml");
    Path text = folder.resolve("summary.md");
    run =
        Run.of(
            "verify",
            "-v",
            "--samples",
            60,
            "--dim",
            "2..4",
            "--json",
            json,
            "--junit",
            xml,
            "--summary",
            text,
            folder);
    results = Run.read(json);
    junit = Files.readString(xml);
    summary = Files.readString(text);
  }

  private static JsonNode statement(String id) {
    return StreamSupport.stream(results.at("/results/documents").spliterator(), false)
        .flatMap(d -> StreamSupport.stream(d.get("statements").spliterator(), false))
        .filter(s -> s.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is missing: " + run.out() + run.err()));
  }

  private static void assertIs(String id, String verdict, String evidence) {
    assertEquals(verdict, statement(id).get("verdict").asText(), id + run.out());
    assertEquals(evidence, statement(id).get("evidence").asText(), id + run.out());
  }

  @Test
  void oneExpressionOnBothSidesHoldsByConstruction() {
    assertIs("definition", "holds", "by construction");
    assertIs("definition-doubled", "holds", "by construction");
    assertIs("definition-reordered", "holds", "by construction");
    assertIs("nothing-left", "holds", "by construction");
    assertIs("independent", "holds", "by construction");
    assertIs("independent-wrong", "refuted", "proved");
    assertIs("definition-wrong", "refuted", "proved");
  }

  @Test
  void theoremsAreNoConstructions() {
    assertIs("jacobi", "holds", "proved");
    assertIs("slope", "holds", "proved");
    assertIs("dual", "holds", "proved");
  }

  @Test
  void thatSomethingVanishesHoldsOrIsRefuted() {
    for (String id : new String[] {"real-part", "trace"}) {
      assertIs(id, "holds", "proved");
      assertIs(id + "-wrong", "refuted", "proved");
      assertEquals(0, statement(id).at("/numeric/empty").asInt());
    }
    assertIs("jacobi-wrong", "refuted", "proved");
    assertIs("invisible-zero", "refuted", "proved");
    assertIs("nothing-said", "vacuous", "numeric");
    assertIs("nothing-compared", "vacuous", "numeric");
  }

  @Test
  void samplesBehindADeltaAreTestsOfZeroAndHideNoError() {
    JsonNode numeric = statement("delta").get("numeric");
    assertEquals("holds", statement("delta").get("verdict").asText(), run.out());
    assertTrue(
        numeric.at("/counts/agreeing/empty").asInt() > 0
            && numeric.at("/counts/agreeing/empty").asInt() < 60);
    assertTrue(run.out().contains("tests of zero"), run.out());
    assertEquals("refuted", statement("delta-wrong").get("verdict").asText(), run.out());
    assertEquals("refuted", statement("dual-wrong").get("verdict").asText(), run.out());
  }

  @Test
  void whatDoublesCannotSeeIsDisprovedWithAnExactCounterexample() {
    assertIs("below-rounding", "refuted", "proved");
    JsonNode found = statement("below-rounding");
    assertTrue(found.get("message").asText().contains("below rounding"), run.out());
    assertFalse(found.get("counterexample").isNull(), run.out());
    assertEquals(0, found.get("repairs").size(), "fits to samples that see nothing");
  }

  @Test
  void aChangeThatMakesBothSidesOneExpressionIsNoMend() {
    assertIs("half", "refuted", "proved");
    for (JsonNode suggestion : statement("half").get("suggestions")) {
      assertFalse(suggestion.get("formula").asText().startsWith("K_{n} = \\frac{1}{2}"));
    }
  }

  @Test
  void everyReportShowsTheScopeAndCountsConstructionsApart() {
    assertTrue(
        run.out()
            .contains("proved for any operators · exact N ≤ 8 · written out N = 2 · 60 samples"),
        run.out());
    assertTrue(run.out().contains("disproved for any operators"), run.out());
    assertTrue(run.out().contains("6 hold by construction"), run.out());
    assertTrue(run.out().contains("evidence: 6 by construction"), run.out());
    assertTrue(junit.contains("holds, by construction N ≤ 8"), junit);
    assertTrue(summary.contains("6 of them hold by construction"), summary);
    assertEquals("by construction N ≤ 8", statement("definition").get("scope").get(0).asText());
  }
}
