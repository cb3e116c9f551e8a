package org.rederive.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;
import org.rederive.cli.SmallDocuments;
import org.rederive.report.RunJson;
import org.rederive.result.RunResult;
import org.rederive.result.Verdict;

/** The library as a program would use it. */
class RederiveTest {
  @TempDir Path folder;

  /** The example of the README. */
  @Test
  void aProgramChecksAFolderAndReadsTheVerdicts() {
    Folder.copy(folder, List.of("eq19", "eq20"));
    RunResult run = Rederive.in(folder).samples(50).seed(1).verify();
    List<String> open = run.statements().filter(s -> !s.asExpected()).map(s -> s.id()).toList();
    assertEquals(List.of(), open);
    assertTrue(run.asExpected());
    assertEquals(2, run.documents().size());
    assertEquals(50, run.statements().findFirst().orElseThrow().numeric().orElseThrow().samples());
  }

  @Test
  void whatItFindsIsWhatTheCommandLineFinds() throws Exception {
    Folder.copy(folder, List.of("eq19"));
    RunResult run = Rederive.in(folder).samples(30).seed(5).bands(2, 3).threads(1).verify();
    Path file = folder.resolve("run.json");
    Run.of("verify", "--samples", 30, "--seed", 5, "--dim", "2..3", "--json", file, folder);
    assertEquals(new RunJson().read(file).results(), run);
  }

  @Test
  void aWrongFormulaIsAValueAndNoException() {
    String wrong = Folder.text("eq19").replace("\\frac{i}{2}", "\\frac{i}{3}");
    Folder.paper(folder);
    Folder.write(folder, "eq19.md", wrong);
    Folder.write(folder, "broken.md", "no document");
    RunResult run = Rederive.in(folder).only("eq19").samples(20).verify();
    assertEquals(1, run.problems().size());
    assertFalse(run.asExpected());
    assertTrue(
        run.statements().anyMatch(s -> s.verdict() == Verdict.REFUTED), run.statements()::toString);
  }

  @Test
  void whatWasNotCheckedIsNotAsExpected() {
    assertFalse(Rederive.in(folder).verify().asExpected());
    Folder.write(folder, "a.md", SmallDocuments.HOLDS);
    Folder.write(folder, "b.md", SmallDocuments.HOLDS.replace("good", "fine"));
    Rederive check = Rederive.in(folder).samples(2);
    assertTrue(check.verify().asExpected());
    assertFalse(check.only("nonsense").verify().asExpected());
  }

  @Test
  void oneCheckIsNotChangedByAnotherMadeFromIt() {
    Rederive check = Rederive.in(folder);
    assertEquals(7, check.samples(7).options().samples());
    assertEquals(200, check.options().samples());
    assertThrows(IllegalArgumentException.class, () -> check.samples(0));
    assertThrows(IllegalArgumentException.class, () -> check.bands(1, 4));
  }
}
