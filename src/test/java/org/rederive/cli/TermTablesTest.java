package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which terms of a claim live in which small model, as a table. */
@Tag("slow")
class TermTablesTest {
  private static final Path MODEL = Folder.MODELS.resolve("dirac-complex-mass.md");

  private static Run terms(Object... more) {
    Object[] words = new Object[more.length + 5];
    System.arraycopy(
        new Object[] {"terms", "--in", Folder.PAPER, "--models", MODEL}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    return Run.of(words);
  }

  @Test
  void everyTermIsClosedOrVanishes() {
    Run run = terms("eq29");
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.err());
    String row = "| dirac-complex-mass | closed | closed | closed | same closed form |";
    assertTrue(run.out().contains(row), run.out());
    String zero = "| dirac-complex-mass | 0 | 0 | same closed form |";
    assertTrue(run.out().contains(zero), run.out());
  }

  @Test
  void whatIsLongerThanTheLimitIsACaseAndComparedAtRandomPoints() {
    Run run = terms("eq13", "--limit", 1);
    assertEquals(ExitCode.AS_EXPECTED, run.code(), run.err());
    assertTrue(run.out().contains("| case |"), run.out());
    assertTrue(run.out().contains("| equal at random points |"), run.out());
  }

  @Test
  void aWrongEquationIsDifferentInTheTable(@TempDir Path folder) {
    Folder.paper(folder);
    Folder.copyUsed(folder, "eq28");
    String right = "= \\langle n^L |";
    String text = Folder.text("eq28");
    assertTrue(text.contains(right), text);
    String wrong = text.replace(right, "= 2 \\langle n^L |");
    Folder.write(folder, "eq28.md", wrong);
    Run run = Run.of("terms", "eq28", "--in", folder, "--models", MODEL);
    assertEquals(ExitCode.REFUTED, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("DIFFERENT"), run.out());
  }

  @Test
  void aNameThatNobodyHasIsSaid() {
    Run run = terms("eq999");
    assertEquals(ExitCode.NOTHING, run.code());
    assertTrue(run.err().contains("eq999"), run.err());
  }
}
