package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim whose document asks for closed forms has one model in print, term by term. */
@Tag("slow")
class ClosedFormsOnPagesTest {
  private static final String SHOWN = "Term by term in closed form, for";
  private static final String DOCUMENT =
      """
      ---
      id: slope
      title: the slope of a band
      source: { paper: "any", equation: "1" }
      setting: band
      closed-forms: yes
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`n`$ | band index | a band |
      | $`k`$ | crystal momentum | momentum |
      | $`i`$ | spatial index | x, y or z |
      | $`\\partial_i`$ | derivative along $`k`$ | slope |
      | $`H`$ | Bloch Hamiltonian | any |
      | $`E_{nk}`$ | energy | energy |
      | $`u_{nk}^R`$ | right eigenvector | state |
      | $`u_{nk}^L`$ | left eigenvector | its partner |

      <!-- rederive: claim slope -->
      ```math
      \\partial_i E_{nk} = \\langle u_{nk}^L | (\\partial_i H) | u_{nk}^R \\rangle
      ```
      """;

  @TempDir Path folder;

  private String page(String document, String model, int code) throws IOException {
    Path file = Folder.write(folder, "slope.md", document);
    Path pages = folder.resolve("pages");
    Path small = Folder.MODELS.resolve(model + ".md");
    List<Object> words =
        List.of("verify", "-q", "--samples", 3, "--models", small, "--html", pages, file);
    Run run = Run.of(words.toArray());
    assertEquals(code, run.code(), run.out() + run.err());
    return Files.readString(pages.resolve("eq-slope.html"));
  }

  @Test
  void aModelInWhichEveryTermLivesIsWrittenOut() throws IOException {
    String page = page(DOCUMENT, "dirac-complex-mass", ExitCode.AS_EXPECTED);
    assertTrue(page.contains(SHOWN), page);
    assertTrue(page.contains("no term of it is zero"), page);
  }

  @Test
  void aModelInWhichATermVanishesIsNotAnExample() throws IOException {
    assertFalse(page(DOCUMENT, "pt-dimer", ExitCode.AS_EXPECTED).contains(SHOWN));
  }

  @Test
  void aDocumentThatDoesNotAskHasNoExample() throws IOException {
    String silent = DOCUMENT.replace("closed-forms: yes\n", "");
    assertFalse(page(silent, "dirac-complex-mass", ExitCode.AS_EXPECTED).contains(SHOWN));
  }

  @Test
  void aWrongClaimHasNoExample() throws IOException {
    String wrong = DOCUMENT.replace("= \\langle", "= 2 \\langle");
    assertFalse(page(wrong, "dirac-complex-mass", ExitCode.REFUTED).contains(SHOWN));
  }
}
