package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a paper may have assumed without a word is said beside what is false without it. */
class MissingAssumptionsTest {
  private static final String DOCUMENT =
      """
      ---
      id: missing
      title: missing
      source: { paper: "Tests", equation: "1" }
      setting: band
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`n`$ | band index | |
      | $`k`$ | crystal momentum | |
      | $`H`$ | Bloch Hamiltonian | |
      | $`u_{nk}^R`$ | right eigenvector | |
      | $`u_{nk}^L`$ | left eigenvector | |
      | $`\\varepsilon_{nk}`$ | energy | |
      | $`A`$, $`B`$ | arbitrary operator | |

      <!-- rederive: assume simple-eigenvalue -->

      <!-- rederive: claim missing -->
      ```math
      %s
      ```
      """;

  @TempDir Path folder;

  private String out(String formula) {
    Folder.write(folder, "missing.md", DOCUMENT.formatted(formula));
    Run run = Run.of("verify", "--samples", 24, "--dim", "2..3", folder);
    assertEquals(1, run.code(), run.out());
    return run.out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "\\langle u_{nk}^R | u_{nk}^R \\rangle = 1 # states of length one",
        "\\varepsilon_{nk} = \\varepsilon_{nk}^* # Hamiltonians with real energies, or for Hermitian Hamiltonians",
        "\\mathrm{Im} \\mathrm{Tr}(A B A) = 0 # Hermitian A and B",
        "\\mathrm{Im} \\mathrm{Tr} A + \\mathrm{Tr}(B^\\dagger B) = \\mathrm{Tr}(B B^\\dagger) # Hermitian A",
        "[H, H^\\dagger] = 0 # normal Hamiltonians, or for Hermitian Hamiltonians"
      })
  void theCaseInWhichAFalseStatementWouldHoldIsNamed(String formula, String words) {
    String out = out(formula);
    assertTrue(out.contains("would hold for " + words + "\n"), out);
  }

  @ParameterizedTest
  @CsvSource({
    "\\langle u_{nk}^R | u_{nk}^R \\rangle = 2",
    "\\varepsilon_{nk} = 2 \\varepsilon_{nk}^*",
    "A = 2 A^\\dagger",
    "A B = B A",
    "(A B)^\\dagger = A B"
  })
  void noCaseIsNamedForWhatIsFalseInAll(String formula) {
    String out = out(formula);
    assertFalse(out.contains("would hold for"), out);
  }

  private static final String ALGEBRA =
      """
      ---
      id: parts
      title: parts
      source: { paper: "Tests", equation: "1" }
      setting: algebra
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`a`$, $`b`$ | generator | |

      <!-- rederive: relation -->
      ```math
      [a, a^\\dagger] = 1
      ```

      <!-- rederive: relation -->
      ```math
      b^2 = 0
      ```

      <!-- rederive: claim parts -->
      ```math
      %s
      ```
      """;

  private String ofParts(String formula) {
    Folder.write(folder, "parts.md", ALGEBRA.formatted(formula));
    Run run = Run.of("verify", folder);
    assertEquals(1, run.code(), run.out());
    return run.out();
  }

  @Test
  void operatorsThatNoRelationConnectsMayBeMeantToCommute() {
    String out = ofParts("a b a^\\dagger = b a^\\dagger a + b");
    assertTrue(out.contains("would hold for operators that commute: a with b\n"), out);
  }

  @Test
  void whatIsFalseOfCommutingPartsTooIsNotSaidToHoldForThem() {
    assertFalse(ofParts("a b a^\\dagger = b a^\\dagger a").contains("would hold"));
    assertFalse(ofParts("b a = 2 a b").contains("would hold"));
  }
}
