package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document says that will come out is what the run is measured by. */
class ExpectedTest {
  @TempDir Path folder;

  private Run verify(String expect, String formula) {
    String document =
        """
        ---
        id: one
        title: two operators
        source: { paper: "any", equation: "1" }
        setting: operators
        ---

        ## Symbols

        | symbol | kind | meaning |
        |---|---|---|
        | $`A`$ | arbitrary operator | any |
        | $`B`$ | arbitrary operator | any |
        | $`\\psi`$ | state | any |

        <!-- rederive: claim one %s -->
        ```math
        %s
        ```
        """
            .formatted(expect, formula);
    return Run.of("verify", "--samples", 5, Folder.write(folder, "one.md", document));
  }

  @Test
  void aPlantedErrorIsRefutedAndNotExplained() {
    Run run = verify("expect=planted-error", "A B = B A");
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("1 planted error refuted"), run.out());
    assertFalse(run.out().contains("would hold"), run.out());
    assertFalse(run.out().contains("counterexample"), run.out());
  }

  @Test
  void aPlantedErrorThatHoldsFailsTheRun() {
    Run run = verify("expect=planted-error", "A B = A B + B - B");
    assertEquals(ExitCode.REFUTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("HOLDS (expected refutation)"), run.out());
  }

  @Test
  void anInequalityThatNeedNotBeProvedIsAsExpected() {
    String norm = "\\langle \\psi | A^\\dagger A | \\psi \\rangle \\ge 0";
    Run run = verify("expect=not-disproved", norm);
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("1 not disproved, as expected"), run.out());
    assertEquals(ExitCode.UNSETTLED, verify("", norm).code(), "nobody says that this is enough");
  }

  @Test
  void anInequalityThatIsDisprovedFailsTheRun() {
    Run run =
        verify("expect=not-disproved", "\\langle \\psi | A^\\dagger A | \\psi \\rangle \\le 0");
    assertEquals(ExitCode.REFUTED, run.code(), run.out() + run.err());
  }

  @Test
  void anEqualityIsNotExpectedToBeNotDisproved() {
    Run run = verify("expect=not-disproved", "A B = B A");
    assertEquals(ExitCode.DOCUMENT, run.code(), run.out() + run.err());
    assertTrue(run.err().contains("only an inequality"), run.err());
  }
}
