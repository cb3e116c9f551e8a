package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents that the README sends its readers to come out as it says. */
@Tag("slow")
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("derivations", "examples");

  @TempDir Path folder;

  @Test
  void allOfThemAreProvedAndWhatIsMeantToBeWrongIsRefuted() {
    Path file = folder.resolve("run.json");
    Path sum = EXAMPLES.resolve("curvature-sum.md");
    Path moment = EXAMPLES.resolve("orbital-moment.md");
    Run run = Run.of("verify", sum, moment, "--samples", 60, "--require", "proved", "--json", file);
    assertEquals(0, run.code(), run.err() + run.out());
    JsonNode json = Run.read(file);
    assertEquals("refuted", Run.verdict(json, "orbital-moment-reversed"));
    assertEquals("holds", Run.verdict(json, "orbital-moment"));
  }

  @Test
  void theBandsOfOneModelAreThoseOfItsMatrix() {
    Run run = Run.of("verify", EXAMPLES.resolve("two-band-chain.md"), "--samples", 60);
    assertEquals(0, run.code(), run.err() + run.out());
    assertTrue(run.out().contains("4 hold, 2 planted errors refuted"), run.out());
  }

  @Test
  void theDocumentInTheReadmeIsTheOneInTheFolder() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertTrue(readme.contains(Files.readString(EXAMPLES.resolve("curvature-sum.md"))));
  }
}
