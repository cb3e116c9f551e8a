package org.rederive.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.api.Rederive;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;
import org.rederive.cli.SmallDocuments;
import org.rederive.result.RunResult;

/** What a CI host shows beside the lines of the documents. */
class AnnotationsTest {
  @TempDir Path folder;

  @Test
  void everyStatementThatIsNotAsExpectedHasItsPlaceAndKind() {
    Folder.write(folder, "a,b.md", SmallDocuments.REFUTED);
    Folder.write(folder, "c.md", SmallDocuments.VACUOUS);
    Folder.write(folder, "d.md", SmallDocuments.HOLDS);
    Folder.write(folder, "e.md", "no document");
    List<String> lines = Annotations.of(Rederive.in(folder).samples(4).verify());
    assertEquals(3, lines.size(), lines::toString);
    assertTrue(
        lines.get(0).startsWith("::error file=" + folder + "/e.md,line=1,col=1::"), lines.get(0));
    String refuted = lines.get(1);
    assertTrue(refuted.startsWith("::error file=" + folder + "/a%2Cb.md,line=20::bad: "), refuted);
    assertTrue(refuted.contains("claim is false%0A"), refuted);
    assertTrue(refuted.contains("would hold for Hermitian Hamiltonians"), refuted);
    assertTrue(refuted.contains("smallest counterexample found, N = 2"), refuted);
    assertTrue(refuted.contains("to see it alone: rederive verify -v --seed"), refuted);
    assertTrue(
        lines.get(2).matches("::warning file=.*c.md,line=\\d+::empty: .*claim is vacuous.*"),
        lines.get(2));
  }

  @Test
  void noLineBreakOrPercentSignEscapes() {
    List<String> lines =
        Annotations.of(
            new RunResult(1, 1, List.of(), List.of("100% wrong\n::error::planted"), List.of()));
    assertEquals(List.of("::error::100%25 wrong%0A::error::planted"), lines);
  }

  @Test
  void thereAreNoMoreThanTheHostShows() {
    List<String> problems = new ArrayList<>(Collections.nCopies(25, "x.md:1:1: wrong"));
    List<String> lines = Annotations.of(new RunResult(1, 1, List.of(), problems, List.of()));
    assertEquals(10, lines.size());
    assertEquals("::error::and 16 more like these", lines.get(9));
  }

  @Test
  void theyAreWrittenOnRequestOnly() {
    Folder.write(folder, "a.md", SmallDocuments.REFUTED);
    Object[] words = {"verify", "-q", "--samples", 2, "--state", folder.resolve("s"), folder};
    assertFalse(Run.of(words).out().contains("::error"));
    words[1] = "--annotations";
    assertTrue(Run.of(words).out().contains("::error file="));
  }
}
