package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;

/**
 * One vector potential of a paper in two settings: momenta of bands and packets that evolve in a
 * field. With one sign each of two documents is right for itself, and there is none with which both
 * are.
 */
@Tag("slow")
class SharedPotentialTest {
  private static final String PAPER =
      """
      ---
      title: a field
      authors: nobody
      setting: packet
      ---

      ## Macros

      ```latex
      \\newcommand{\\potential}[1]{SIGN \\frac{1}{2} B \\times #1}
      ```
      """;

  private static final String MOMENTUM =
      """
      ---
      id: momentum
      equation: "1"
      ---
      # Eq. (1): the momentum turns against the field

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`i`$, $`j`$, $`l`$ | spatial index | x, y or z |
      | $`\\partial_i`$ | derivative along $`r_c`$ | gradient |
      | $`\\varepsilon_{ijl}`$ | Levi-Civita symbol | antisymmetric |
      | $`k`$ | crystal momentum | crystal momentum |
      | $`r_c`$ | centre | centre |
      | $`B`$ | magnetic field | field |
      | $`p`$ | defined momentum | momentum |

      <!-- rederive: define -->
      ```math
      p = k \\potential{r_c}
      ```

      <!-- rederive: claim momentum -->
      ```math
      \\partial_i p_j - \\partial_j p_i = - \\varepsilon_{ijl} B_l
      ```
      """;

  private static final String PACKET =
      """
      ---
      id: packet
      equation: "2"
      setting: lattice
      ---
      # Eq. (2): the momentum of a packet

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`\\Psi`$ | exact state | packet |
      | $`p`$ | mean momentum | momentum |
      | $`k`$ | mean canonical momentum | crystal momentum |
      | $`r_c`$ | mean position | centre |
      | $`B`$ | uniform field | field |
      | $`i`$, $`j`$ | spatial index | x, y or z |
      | $`a_{ij}`$ | gauge of the field | another gauge |

      <!-- rederive: claim packet limit=field order=3 at=gain-maximum -->
      ```math
      p_i = k_i + (\\potential{r_c})_i + a_{ij} (r_c)_j
      ```
      """;

  @TempDir Path folder;

  @Test
  void aSignIsWrongInOneOfThemWhicheverItIsAndRightInEachAlone() {
    JsonNode minus = verified("-");
    JsonNode plus = verified("+");
    assertEquals("holds", Run.verdict(minus, "momentum"));
    assertEquals("refuted", Run.verdict(minus, "packet"));
    assertEquals("refuted", Run.verdict(plus, "momentum"));
    assertEquals("holds", Run.verdict(plus, "packet"));
    assertTrue(minus.toString().contains("another order"));
  }

  private JsonNode verified(String sign) {
    Folder.write(folder, "paper.md", PAPER.replace("SIGN", sign));
    Folder.write(folder, "momentum.md", MOMENTUM);
    Folder.write(folder, "packet.md", PACKET);
    return Run.json(folder.resolve("run.json"), folder);
  }
}
