package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;

/** Packets that evolve exactly on a chain judge what is printed of their energy and velocity. */
@Tag("slow")
class ExactPacketTest {
  private static final String DOCUMENT = "exact-gradient";

  /** What was asked of a document that is written so. */
  private record Asked(String document, String text, String claim) {}

  /** Runs by what was asked: several tests look at the same one. */
  private static final Map<Asked, JsonNode> RUNS = new HashMap<>();

  @TempDir Path folder;

  /** What was measured in packets, for all tests: it is the same whoever asks. */
  @TempDir static Path measured;

  @BeforeEach
  void used() {
    Folder.copyUsed(folder, DOCUMENT);
  }

  @Test
  void anErrorThatIsSeenOnlyAwayFromTheMaximumIsRefutedThereAndNotAtIt() {
    String text = Folder.text(DOCUMENT);
    assertEquals("holds", verdict("exact-13", text));
    assertEquals("refuted", verdict("exact-13-anywhere", text));
    assertEquals("holds", verdict("exact-13-complex", text));
  }

  @Test
  void aTermThatDiffersOnlyAwayFromTheMaximumIsRefutedWithThePlace() {
    String text = Folder.text(DOCUMENT).replace(" at=gain-maximum", "");
    JsonNode outcome = outcome("exact-13", text);
    String detail = outcome.get("detail").asText();
    assertEquals("refuted", outcome.get("verdict").asText());
    assertTrue(detail.contains("4/8 order"), detail);
    assertTrue(detail.endsWith("where it fails: anywhere"), detail);
  }

  /** e^{−(Im ∇ε)²/g²} is of order one where Im ε has its maximum, and vanishes elsewhere. */
  @Test
  void aTermThatDiffersOnlyAtTheMaximumIsRefutedWithThePlace() {
    String at = "exact-13-complex limit=gradient order=2 -->\n```math\n";
    String more =
        "K + K e^{-\\mathrm{Im}(\\nabla_k \\varepsilon_{nk}) \\cdot"
            + " \\mathrm{Im}(\\nabla_k \\varepsilon_{nk}) / g^2}\n```\n\nThe part";
    String text =
        Folder.text(DOCUMENT)
            .replace(
                "| $`K`$ | defined", "| $`g`$ | gradient of a parameter | any |\n| $`K`$ | defined")
            .replace("K\n```\n\nThe part", more);
    assertTrue(text.contains(at) && text.contains(more));
    JsonNode outcome = outcome("exact-13-complex", text);
    String detail = outcome.get("detail").asText();
    assertEquals("refuted", outcome.get("verdict").asText());
    assertTrue(detail.endsWith("where it fails: gain-maximum"), detail);
    JsonNode factors = outcome.findValue("freed").get("factors");
    assertEquals(0, factors.get(3).at("/factor/value").asDouble(), 1e-4);
  }

  @Test
  void aTermThatDiffersEverywhereIsConfinedToNoPlace() {
    String detail = outcome("exact-13-moment", Folder.text(DOCUMENT)).get("detail").asText();
    assertFalse(detail.contains("where it fails"), detail);
  }

  @Test
  void aWrongTermAtTheMaximumOnlyIsRefutedWithThePlace() {
    String right = "\\cdot D_k + K\n```\n\nElsewhere";
    String text = Folder.text(DOCUMENT);
    String wrong = text.replace(right, right.replace("+ K", "+ 2 K"));
    assertTrue(text.contains(right));
    JsonNode finding = finding("exact-13", wrong);
    assertEquals("refuted", finding.at("/outcome/verdict").asText());
    String subject = finding.get("subject").toString();
    assertTrue(subject.contains("where the band is amplified most"), subject);
    assertEquals("holds", verdict("exact-13-complex", wrong));
  }

  @Test
  void aWrongSignAtTheMaximumIsRefuted() {
    String text =
        Folder.text(DOCUMENT)
            .replace(
                "+ \\nabla_{r_c} \\varepsilon_{nk} \\cdot D_k + K\n```\n\nElsewhere",
                "- \\nabla_{r_c} \\varepsilon_{nk} \\cdot D_k + K\n```\n\nElsewhere");
    assertEquals("refuted", verdict("exact-13", text));
  }

  @Test
  void wrongFactorsAreFoundTogetherWithTheirUncertainty() {
    assertFactors("exact-13-moment", 1, 1, 0.5);
    assertFactors("exact-13-force", 1, -1, 1);
  }

  @Test
  void theMomentOfTheTextbooksHasNoFalsePlateauInTwentyFourModels() {
    Folder.copyUsed(folder, "exact-normal");
    Folder.write(folder, "exact-normal.md", Folder.text("exact-normal"));
    JsonNode json = Run.json(folder.resolve("run.json"), folder, "-k", "exact-normal", "--limits");
    assertEquals("holds", Run.verdict(json, "exact-normal"));
    assertEquals("refuted", Run.verdict(json, "exact-normal-wrong"));
    JsonNode outcome = json.findValue("findings").get(0).get("outcome");
    assertEquals(24, outcome.at("/lines/lines").size());
    String detail = outcome.get("detail").asText();
    assertFalse(detail.contains("plateau") || detail.contains("another order"), detail);
    int reached = Integer.parseInt(detail.substring(0, detail.indexOf('/')));
    assertTrue(reached >= 20 && detail.contains("as claimed"), detail);
  }

  @Test
  void wrongFactorsAreFoundInAFieldToo() {
    assertFactorsIn("exact-field", "exact-18-half", 2e-3, 1, 2);
    assertFactorsIn("exact-field", "exact-18-sign", 1e-3, -1, -1);
  }

  @Test
  void whereTheVelocityIsNoGradientTheFitSaysWhatStandsInItsPlace() {
    assertFactorsIn("exact-field", "exact-18-anywhere", 1e-2, 0, 2, 1);
  }

  @Test
  void wrongFactorsAreFoundOfALevelToo() {
    assertFactorsIn("exact-rate", "exact-sign", 1e-3, -1);
  }

  @Test
  void whatFailsAwayFromTheMaximumIsMendedThereAndEverywhere() {
    JsonNode mends = mends("exact-13-anywhere", Folder.text(DOCUMENT));
    assertEquals(1, mends.size(), mends.toString());
    String change = mends.get(0).get("change").asText();
    assertTrue(change.endsWith("\\dot{r}_{c}  ->  \\nabla_{k} \\varepsilon_{n k}"), change);
    assertTrue(mends.get(0).get("evidence").asText().startsWith("at all places"), change);
  }

  @Test
  void aWrongSignAndAWrongFactorAreMendedByTheirConvergence() {
    String text = Folder.text(DOCUMENT).replace(" expect=planted-error", "");
    JsonNode sign = mends("exact-13-force", text);
    assertEquals(1, sign.size(), sign.toString());
    assertTrue(sign.get(0).get("change").asText().startsWith("sign"), sign.toString());
    JsonNode factor = mends("exact-13-moment", text);
    assertEquals(1, factor.size(), factor.toString());
    assertTrue(factor.get(0).get("change").asText().startsWith("factor 1/2"), factor.toString());
  }

  @Test
  void whatNoChangeOfOnePlaceMendsIsNotMended() {
    assertEquals(0, mends("exact-13-part", Folder.text(DOCUMENT)).size());
  }

  @Test
  void allFactorsThatFitAreExchangedTogether() {
    JsonNode json = run("exact-field", Folder.text("exact-field"), "exact-18-anywhere");
    String mends = json.findValue("suggestions").toString();
    assertTrue(mends.contains("factor 2 before - B"), mends);
    assertTrue(mends.contains("\\\\dot{r}  ->  \\\\nabla_{p}"), mends);
  }

  private JsonNode mends(String claim, String text) {
    return run(DOCUMENT, text, claim).findValue("suggestions");
  }

  /** The factors of the velocity, of the force and of the moment. */
  private void assertFactors(String claim, double... expected) {
    assertFactorsIn(DOCUMENT, claim, 1e-3, expected);
  }

  private void assertFactorsIn(String document, String claim, double known, double... expected) {
    JsonNode json = run(document, Folder.text(document), claim);
    JsonNode factors = json.findValue("freed").get("factors");
    assertEquals(expected.length, factors.size());
    for (int n = 0; n < expected.length; n++) {
      double error = factors.get(n).at("/factor/error").asDouble();
      double off = Math.abs(factors.get(n).at("/factor/value").asDouble() - expected[n]);
      assertTrue(off <= 3 * error, claim + " is off by " + off + " with an error of " + error);
      assertTrue(off <= 1e-3 * Math.max(1, Math.abs(expected[n])), claim + " is off by " + off);
      assertTrue(error < known, claim + " is known to " + error);
    }
  }

  @Test
  void ofTwoStatesItHasToBeSaidWhichIsMeant() {
    String text = Folder.text(DOCUMENT).replace("mean velocity of $`\\Psi`$", "mean velocity");
    Folder.write(folder, DOCUMENT + ".md", text);
    Run run = Run.of("lint", folder);
    assertEquals(4, run.code(), run.out());
    assertTrue(run.err().contains("it is not said of which state"), run.err());
    assertTrue(run.err().contains("mean velocity of $`\\Psi`$ or mean velocity of"), run.err());
  }

  @Test
  void aTermThatIsTheSameForBothSignsOfTheGradientChangesNothingInWhatIsOdd() {
    assertEquals("holds", odd("+ \\sqrt{g^2}"));
  }

  @Test
  void aTermThatChangesItsSignWithTheGradientIsRefutedInWhatIsOdd() {
    assertEquals("refuted", odd("+ g"));
  }

  private String odd(String term) {
    String text =
        Folder.text(DOCUMENT)
            .replace(
                "| $`K`$ | defined", "| $`g`$ | gradient of a parameter | any |\n| $`K`$ | defined")
            .replace(
                "\\cdot D_k + K\n```\n\n## The velocity",
                "\\cdot D_k + K " + term + "\n```\n\n## The velocity");
    return verdict("exact-13-odd", text);
  }

  @Test
  void oddTakesTheLetterOfWhatGoesToZero() {
    String text = Folder.text(DOCUMENT).replace("odd=g", "odd=B");
    Folder.write(folder, DOCUMENT + ".md", text);
    Run run = Run.of("lint", folder);
    assertEquals(4, run.code(), run.out());
    assertTrue(run.err().contains("odd= takes g, the gradient of a parameter"), run.err());
  }

  @Test
  void withoutALimitNothingIsOdd() {
    String text =
        Folder.text(DOCUMENT)
            .replace("exact-13 limit=gradient order=2 at=gain-maximum", "exact-13 odd=g");
    Folder.write(folder, DOCUMENT + ".md", text);
    Run run = Run.of("lint", folder);
    assertEquals(4, run.code(), run.out());
    assertTrue(run.err().contains("there is no odd= without a limit"), run.err());
  }

  @Test
  void whatHasNoSignHasNothingOdd() {
    String text =
        Folder.text(DOCUMENT)
            .replace(
                "exact-velocity limit=width order=2", "exact-velocity limit=width order=2 odd=g");
    Folder.write(folder, DOCUMENT + ".md", text);
    Run run = Run.of("lint", folder);
    assertEquals(4, run.code(), run.out());
    assertTrue(run.err().contains("has no sign, so that nothing is odd in it"), run.err());
  }

  @Test
  void placesThatDoNotExistAreRefused() {
    String text = Folder.text(DOCUMENT).replace("at=gain-maximum", "at=gain-minimum");
    Folder.write(folder, DOCUMENT + ".md", text);
    Run run = Run.of("lint", folder);
    assertEquals(4, run.code(), run.out());
    assertTrue(run.err().contains("at= takes one of the words gain-maximum"), run.err());
  }

  @Test
  void thePageShowsTheConvergenceAndWhereThePacketWas() throws Exception {
    Folder.write(folder, DOCUMENT + ".md", Folder.text(DOCUMENT));
    Path pages = folder.resolve("pages");
    Run.of("verify", folder, "-k", "exact-13", "--html", pages);
    String page = Files.readString(pages.resolve("eq-exact-gradient.html"));
    assertTrue(page.contains("over g, gradient of a parameter along a chain"), page);
    assertTrue(page.contains("gain-maximum, N = 2"), page);
    assertFalse(page.contains("Where each reading holds"), "one place is no table");
    Run.of("verify", folder, "-k", "exact-13-complex", "-k", "exact-13", "--html", pages);
    page = Files.readString(pages.resolve("eq-exact-gradient.html"));
    assertTrue(page.contains("Where each reading holds"), page);
    assertTrue(page.contains("<th scope=\"col\">anywhere</th>"), page);
    assertTrue(page.contains("<td>–</td>"), "a reading that is not claimed everywhere");
  }

  private JsonNode outcome(String claim, String text) {
    return finding(claim, text).get("outcome");
  }

  private JsonNode finding(String claim, String text) {
    for (JsonNode statement : run(DOCUMENT, text, claim).findValue("statements")) {
      if (statement.get("id").asText().equals(claim)) {
        return statement.at("/findings/0");
      }
    }
    throw new AssertionError(claim);
  }

  private String verdict(String claim, String text) {
    return Run.verdict(run(DOCUMENT, text, claim), claim);
  }

  private JsonNode run(String document, String text, String claim) {
    return RUNS.computeIfAbsent(
        new Asked(document, text, claim),
        asked -> {
          Folder.copyUsed(folder, document);
          Folder.write(folder, document + ".md", text);
          return Run.json(folder.resolve("run.json"), folder, "-k", claim, "--store", measured);
        });
  }
}
