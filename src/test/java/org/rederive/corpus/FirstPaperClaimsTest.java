package org.rederive.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;

/**
 * Claims of the first paper rewritten so that they are still true, and so that they are wrong in
 * ways that nobody thinks of: true for Hermitian Hamiltonians only, for two bands only, in one
 * dimension only, up to a term below rounding.
 */
@Tag("slow")
class FirstPaperClaimsTest {
  private static final Path CLAIMS = Path.of("test-data", "corpus", "first-paper", "claims.tsv");

  @TempDir static Path folder;

  /** A claim to be added to a document, with the symbols it needs besides. */
  private record Added(String document, String name, String expected, String rows, String latex) {
    static Added of(String[] cell) {
      return new Added(cell[0], cell[1], cell[2], cell[3], cell[4]);
    }

    List<String> symbols() {
      return rows.isEmpty() ? List.of() : List.of(rows.split(" ;; "));
    }

    String claim() {
      return "\n<!-- rederive: claim " + name + " -->\n```math\n" + latex + "\n```\n";
    }
  }

  @TestFactory
  Stream<DynamicTest> everyClaimComesOutAsItShould() throws IOException {
    List<Added> all = Expectation.rows(CLAIMS).stream().map(Added::of).toList();
    Map<String, List<Added>> byDocument = new LinkedHashMap<>();
    all.forEach(a -> byDocument.computeIfAbsent(a.document(), d -> new ArrayList<>()).add(a));
    Folder.copyAll(folder);
    byDocument.forEach(
        (document, claims) -> Folder.write(folder, document + ".md", with(document, claims)));
    List<String> names = all.stream().map(Added::name).toList();
    Verdicts verdicts = Verdicts.of(List.of(folder), names, List.of());
    return all.stream().map(a -> dynamicTest(a.name(), () -> check(a, verdicts)));
  }

  private static void check(Added claim, Verdicts verdicts) {
    Outcome outcome = verdicts.of(claim.document() + ".md", claim.name());
    assertEquals(claim.expected(), outcome.word(), () -> claim + " came out as " + outcome);
  }

  /** The document with more symbols at the end of its table and more claims at its end. */
  private static String with(String document, List<Added> claims) {
    List<String> lines = new ArrayList<>(Folder.text(document).lines().toList());
    List<String> paper = Folder.text("paper").lines().toList();
    int last = lastRow(lines);
    for (Added claim : claims) {
      for (String row : claim.symbols()) {
        boolean inherited = paper.contains(row);
        if (!inherited && lines.stream().noneMatch(line -> cell(line).equals(cell(row)))) {
          lines.add(++last, row);
        }
      }
      lines.addAll(claim.claim().lines().toList());
    }
    return String.join("\n", lines) + "\n";
  }

  private static int lastRow(List<String> lines) {
    int last = lines.indexOf("|---|---|---|");
    for (int i = 0; i < lines.size(); i++) {
      last = lines.get(i).startsWith("| $`") ? i : last;
    }
    assertTrue(last > 0, "no table of symbols");
    return last;
  }

  /** The first cell of a row of a table; empty for any other line. */
  private static String cell(String line) {
    int end = line.indexOf('|', 1);
    assertFalse(line.startsWith("|") && end < 0, line);
    return line.startsWith("| $`") ? line.substring(0, end) : "";
  }
}
