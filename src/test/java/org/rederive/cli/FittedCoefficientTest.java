package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coefficient that would mend is shown as the number that it is. */
class FittedCoefficientTest {
  private static final String COORDINATES =
      """
      | $`k`$ | crystal momentum | |
      | $`x`$ | x direction | |
      | $`y`$ | y direction | |
      | $`h`$ | Bloch Hamiltonian | |
      | $`a`$, $`b`$ | real number | |

      <!-- rederive: claim d -->
      ```math
      """;

  @TempDir Path folder;

  private String verified(String claim) throws IOException {
    return verified(claim, "");
  }

  private String verified(String claim, String rows) throws IOException {
    String text = SmallDocuments.bands(rows + COORDINATES + claim + "\n```\n");
    Files.writeString(folder.resolve("d.md"), text);
    String said = Run.of("verify", folder, "--no-store").out();
    assertTrue(said.contains("1 refuted"), said);
    return said;
  }

  /** The rule is as fine as its rounding, and not one of six digits. */
  @Test
  void ofAnIntegralOverTheZoneItIsAWholeNumber() throws IOException {
    String said = verified("\\int_{BZ} d^2k\\, (\\sin k_x + \\cos k_y)^2 = -4 \\pi^2");
    assertTrue(said.matches("(?s).*−4 +4 .*<- mends it.*"), said);
  }

  @Test
  void ofATermThatDoesNotBelongItIsZero() throws IOException {
    String said =
        verified("\\partial_{k_x} \\partial_{k_y} h - \\partial_{k_y} \\partial_{k_x} h = a");
    assertTrue(said.matches("(?s).*1 +0 .*<- mends it.*"), said);
  }

  /** Squares of what a double can just hold are none. */
  @Test
  void ofExponentialsThatAreTooLargeToSquareItIsANumber() throws IOException {
    String said = verified("e^{100 a^2} + b = e^{100 a^2} - 2 b");
    assertTrue(said.matches("(?s).*−2 +1 .*<- mends it.*"), said);
    assertFalse(said.contains("NaN"), said);
  }

  /** Not all of its components can be zero. */
  @Test
  void aUnitVectorOfACounterexampleIsShown() throws IOException {
    String said = verified("n_x = 1", "| $`\\mathbf{n}`$ | unit vector | |\n");
    assertTrue(said.contains("\\mathbf{n} = (0, 0, 1)"), said);
  }
}
