package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;

/** Formulas that are claimed not to depend on a number, a vector or a matrix. */
class InvarianceTest {
  private static final String DOCUMENT =
      """
      ---
      id: potential
      title: a vector potential
      source: { paper: "written for this test", equation: "1" }
      setting: band
      ---
      ## Symbols
      | symbol | kind | meaning |
      |---|---|---|
      | $`i`$, $`j`$ | spatial index | x, y or z |
      | $`n`$ | band index | any band |
      | $`k`$ | crystal momentum | crystal momentum |
      | $`p`$ | defined momentum | momentum in the potential |
      | $`r_c`$ | centre | position |
      | $`F`$ | real vector | a vector |
      | $`a_{ij}`$ | symmetric matrix | what another gauge adds |
      | $`\\mathcal{A}`$ | defined | that |
      | $`H(p)`$ | Bloch Hamiltonian | any |
      | $`E_{np}`$ | energy of $`H(p)`$ | energy |

      <!-- rederive: assume simple-eigenvalue -->

      <!-- rederive: define -->
      ```math
      \\mathcal{A}_i = (r_c)_j a_{ij}
      ```

      <!-- rederive: define -->
      ```math
      p = k + F \\times r_c + \\mathcal{A}
      ```

      <!-- rederive: claim potential invariant-under=a -->
      ```math
      FORMULA
      ```
      """;

  @TempDir Path folder;

  @Test
  void atTheSameMomentumTheEnergyIsTheSameInEveryGauge() {
    assertEquals("holds", verdict("E_{np}"));
    assertEquals("holds", verdict("\\nabla_k E_{np}"));
  }

  @Test
  void theSlopeOfTheEnergyAlongThePositionIsAnotherOneInAnotherGauge() {
    assertEquals("refuted", verdict("\\nabla_{r_c} E_{np}"));
  }

  @Test
  void ofTheSlopeOfThePotentialTheCurlIsTheSameAndTheDivergenceIsNot() {
    assertEquals("holds", verdict("\\nabla_{r_c} \\times (F \\times r_c + \\mathcal{A})"));
    assertEquals("refuted", verdict("\\nabla_{r_c} \\cdot \\mathcal{A}"));
  }

  @Test
  void anEquationIsNoFormulaThatCouldBeTheSameEverywhere() {
    assertRefused("E_{np} = E_{np}", "a", "speaks of a formula, and below it stands an equation");
  }

  @Test
  void whatIsNotDeclaredIsNothingToVary() {
    assertRefused("E_{np}", "b", "takes a number, a vector or a symmetric matrix of the document");
  }

  @Test
  void aMomentumIsNoNumberToVary() {
    assertRefused("E_{np}", "k", "takes a number, a vector or a symmetric matrix of the document");
  }

  @Test
  void aBracketThatIsNotClosedIsSaidWhereItIs() {
    assertRefused("(E_{np}", "a", "the formula ends too early");
  }

  @Test
  void aLimitOfAFormulaThatIsTheSameEverywhereIsRefused() {
    assertRefused("E_{np}", "a limit=width order=2", "nothing goes to zero in the setting band");
  }

  private void assertRefused(String formula, String parameter, String message) {
    write(formula, parameter);
    Run run = Run.of("lint", folder);
    assertEquals(4, run.code(), run.out());
    assertTrue(run.err().contains(message), run.err());
  }

  private String verdict(String formula) {
    write(formula, "a");
    JsonNode json = Run.json(folder.resolve("run.json"), folder, "--samples", "40");
    return Run.verdict(json, "potential");
  }

  private void write(String formula, String parameter) {
    Folder.write(
        folder,
        "potential.md",
        DOCUMENT
            .replace("FORMULA", formula)
            .replace("invariant-under=a", "invariant-under=" + parameter));
  }
}
