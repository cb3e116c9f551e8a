package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A left side is found again in terms that do not depend on the gauge, or it is said that it is
 * not.
 */
class InvariantBasisTest {
  private static final String DOCUMENT =
      """
      ---
      id: rate
      title: a level that changes slowly
      source: { paper: "written for this test", equation: "1" }
      setting: band
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`n`$ | band | a band |
      | $`k`$ | crystal momentum | momentum |
      | $`t`$ | time | time |
      | $`H(k)`$ | Bloch Hamiltonian | Hamiltonian |
      | $`\\varepsilon_{nk}`$ | energy | its energy |
      | $`u_{nk}^R`$ | right eigenvector | its state |
      | $`u_{nk}^L`$ | left eigenvector | its partner |
      | $`E`$ | defined | an energy |

      ## Definitions

      <!-- rederive: define -->
      ```math
      E = LEFT
      ```

      ## Claim

      <!-- rederive: claim rate -->
      ```math
      E = E
      ```
      """;

  private static final String LEFT = "i \\langle u_{nk}^L | \\partial_t u_{nk}^R \\rangle";
  private static final String RIGHT =
      "i \\frac{\\langle u_{nk}^R | \\partial_t u_{nk}^R \\rangle}{\\langle u_{nk}^R | u_{nk}^R \\rangle}";

  @TempDir Path folder;

  @Test
  void aLeftSideIsFoundAgainWithItsNumbers() {
    List<String> lines = basis("\\varepsilon_{nk} - 3 " + LEFT + " + 3 " + RIGHT);
    assertEquals(3, lines.size(), lines.toString());
    assertTrue(lines.get(0).startsWith("   1  "), lines.get(0));
    assertTrue(lines.get(0).endsWith(" \\varepsilon_{n k}"), lines.get(0));
    assertTrue(lines.get(1).startsWith("   - 3  "), lines.get(1));
    assertTrue(lines.get(1).contains("\\partial_{t} u_{n k}^{R}"), lines.get(1));
    assertTrue(lines.get(2).contains("no other numbers will do"), lines.get(2));
  }

  @Test
  void whatDependsOnTheGaugeIsNoCombinationOfThem() {
    List<String> lines = basis("\\varepsilon_{nk} - 3 " + LEFT + " + 2 " + RIGHT);
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(lines.get(0).contains("is no combination of 3 terms"), lines.get(0));
  }

  @Test
  void withoutLevelsTheTermsAreThoseOfTheRightSideAndTheirConjugates() {
    Folder.copyUsed(folder, "eq10");
    Folder.copy(folder, List.of("eq10"));
    List<String> lines = inTerms("eq10");
    assertEquals(4, lines.size(), lines.toString());
    assertTrue(lines.get(0).startsWith("   1 "), lines.get(0));
    assertTrue(lines.get(1).matches(" {3}- 1 .*A_\\{t}\\^\\{LR}.*"), lines.get(1));
    assertTrue(lines.get(2).matches(" {3}1 .*A_\\{t}\\^\\{RR}.*"), lines.get(2));
    assertTrue(lines.get(3).contains("of 6 terms"), lines.get(3));
  }

  @Test
  void aRightSideThatLacksATermIsNoCombination() throws Exception {
    Folder.copyUsed(folder, "eq10");
    Folder.copy(folder, List.of("eq10"));
    Path file = folder.resolve("eq10.md");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("- (A_t^{LR} - A_t^{RR})", "- A_t^{LR}"));
    List<String> lines = inTerms("eq10");
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(lines.get(0).contains("is no combination of 4 terms"), lines.get(0));
  }

  private List<String> inTerms(String id) {
    Run run = Run.of("derive", id, "--basis", "--in", folder);
    String from = "in the terms of the right side";
    assertTrue(run.out().contains(from), run.out() + run.err());
    return run.out()
        .substring(run.out().indexOf(from))
        .lines()
        .filter(line -> line.startsWith("   "))
        .toList();
  }

  @Test
  @Tag("slow")
  void theEnergyInAFieldComesOutAsPrinted() {
    Folder.copyUsed(folder, "eq18");
    Folder.copy(folder, List.of("eq18"));
    Run run = Run.of("derive", "eq18", "--basis", "--in", folder);
    String found = run.out().substring(run.out().indexOf("of the levels of H(p)"));
    List<String> factors =
        found
            .lines()
            .filter(line -> line.startsWith("   "))
            .map(line -> line.strip().split(" {2,}")[0])
            .toList();
    List<String> printed =
        List.of("1", "- \\frac{1}{2}", "- \\frac{1}{2}", "\\frac{1}{2} (\\dot{r}_{c} \\times B)");
    assertEquals(printed.subList(0, 3), factors.subList(0, 3), found);
    assertTrue(found.contains("\\frac{1}{2}    (\\dot{r}_{c} \\times B)"), found);
    assertEquals(5, factors.size(), found);
  }

  private List<String> basis(String left) {
    Folder.write(folder, "rate.md", DOCUMENT.replace("LEFT", left));
    Run run = Run.of("derive", "rate", "--basis", "--in", folder);
    assertTrue(run.out().contains("in invariants of the levels of"), run.out() + run.err());
    return run.out()
        .substring(run.out().indexOf("in invariants"))
        .lines()
        .filter(line -> line.startsWith("   "))
        .toList();
  }
}
