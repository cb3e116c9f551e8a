package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;

/**
 * What holds as a Hamiltonian changes more and more slowly, judged by the exactly evolved state.
 */
@Tag("slow")
class ExactRateTest {
  private static final String DOCUMENT = "exact-rate";

  @TempDir Path folder;

  @BeforeEach
  void used() {
    Folder.copyUsed(folder, DOCUMENT);
  }

  @Test
  void theEnergyHoldsAndAWrongSignDoesNot() {
    String text = Folder.text(DOCUMENT);
    assertEquals("holds", verdict("exact-10", text));
    String right = "\\mathcal{E} = \\varepsilon_n - (A_t^{LR} - A_t^{RR})";
    String wrong = "\\mathcal{E} = \\varepsilon_n - (A_t^{RR} - A_t^{LR})";
    assertEquals("refuted", verdict("exact-10", text.replace(right, wrong)));
  }

  @Test
  void anotherOrderIsNamedAndAPlateauIsShown() {
    JsonNode order = outcome("exact-order", Folder.text(DOCUMENT));
    assertTrue(order.get("detail").asText().contains("another order, 1.9"), order.toString());
    JsonNode left = outcome("exact-left", Folder.text(DOCUMENT));
    assertTrue(left.get("detail").asText().contains("is left at zero rate"), left.toString());
  }

  @Test
  void anotherLevelThanTheOneThatIsAmplifiedMostIsNoLimit() {
    String text = Folder.text(DOCUMENT);
    String other =
        text.replace(
            "\\mathcal{E} = \\varepsilon_n - (A_t^{LR} - A_t^{RR})\n```\n\n(10) with",
            "\\mathcal{E} = \\varepsilon_m - (A_t^{LR} - A_t^{RR})\n```\n\n(10) with");
    assertNotEquals(text, other);
    assertNotEquals("holds", verdict("exact-10", other));
  }

  @Test
  void theHamiltonianAtAnotherTimeIsNotKnown() {
    String text =
        Folder.text(DOCUMENT)
            .replace(
                "| \\Psi \\rangle = P_n | \\Psi \\rangle\n",
                "H(0) | \\Psi \\rangle = H P_n | \\Psi \\rangle\n");
    assertEquals("unsupported", verdict("exact-adiabatic", text));
  }

  @Test
  void threadsDoNotChangeAByte() throws Exception {
    Folder.write(folder, DOCUMENT + ".md", Folder.text(DOCUMENT));
    Path one = folder.resolve("one.json");
    Path two = folder.resolve("two.json");
    Run.of("verify", folder, "-k", "exact-10", "-j", 1, "--json", one);
    Run.of("verify", folder, "-k", "exact-10", "-j", 2, "--json", two);
    assertEquals(results(one), results(two));
  }

  private static String results(Path file) throws Exception {
    String text = Files.readString(file);
    return text.substring(text.indexOf("\"results\""), text.indexOf("\"timings\""));
  }

  private JsonNode verified(String claim, String text) {
    Folder.write(folder, DOCUMENT + ".md", text);
    return Run.json(folder.resolve("run.json"), folder, "-k", claim);
  }

  private String verdict(String claim, String text) {
    return Run.verdict(verified(claim, text), claim);
  }

  private JsonNode outcome(String claim, String text) {
    JsonNode json = verified(claim, text);
    for (JsonNode document : json.at("/results/documents")) {
      for (JsonNode statement : document.get("statements")) {
        if (statement.get("id").asText().equals(claim)) {
          return statement.at("/findings/0/outcome");
        }
      }
    }
    throw new AssertionError(claim);
  }
}
