package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A document that cannot be read is one line with its position, exit code 4, and stops no other.
 */
class BadDocumentsTest {
  private static final String FORMULA = "H H^{\\dagger} = H^{\\dagger} H";

  @TempDir Path folder;

  static Stream<Arguments> broken() {
    String good = SmallDocuments.REFUTED;
    String correct = SmallDocuments.operators("bad", "claim bad", "H + H = 2 H");
    String nested = "(".repeat(10_000) + "H" + ")".repeat(10_000) + " = H";
    return Stream.of(
        Arguments.of("unknown key", good.replace("title:", "titel: a\ntitle:"), "3:1: "),
        Arguments.of("no front matter", "# Nothing\n", "1:1: "),
        Arguments.of("no claim", good.replace("claim bad", "step s by=direct"), "2:5: "),
        Arguments.of("no statement", good.substring(0, good.indexOf("<!--")), "bad.md:"),
        Arguments.of("10 MB formula", good.replace(FORMULA, "H + ".repeat(2_600_000)), "1:1: "),
        Arguments.of("long formula", good.replace(FORMULA, "H + ".repeat(500_000)), "20:1: "),
        Arguments.of("10,000 brackets", good.replace(FORMULA, nested), "20:201: "),
        Arguments.of("undeclared symbol", good.replace(FORMULA, "H = Q"), "20:5: "),
        Arguments.of("uses itself", good.replace("setting", "uses: [bad]\nsetting"), "5:8: "),
        Arguments.of("uses nobody", correct.replace("setting", "uses: [gone]\nsetting"), "5:8: "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aBrokenDocumentIsNamedWithItsPositionAndTheOthersAreVerified(
      String what, String text, String place) {
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    Path file = Folder.write(folder, "bad.md", text);
    assertNamed(Run.of("verify", "--samples", 4, folder), file, place);
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWithTheirPosition() throws Exception {
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    byte[] bytes = SmallDocuments.REFUTED.getBytes(StandardCharsets.UTF_8);
    bytes[SmallDocuments.REFUTED.indexOf("fixture")] = (byte) 0xFF;
    Path file = Files.write(folder.resolve("bad.md"), bytes);
    assertNamed(Run.of("verify", "--samples", 4, folder), file, "3:10: ");
  }

  @Test
  void aMissingFileIsNamedAndTheOthersAreVerified() {
    Path good = Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    Path gone = folder.resolve("gone.md");
    assertNamed(Run.of("verify", "--samples", 4, good, gone), gone, "");
  }

  @Test
  void aMissingFolderIsADocumentError() {
    Run run = Run.of("verify", folder.resolve("nowhere"));
    assertEquals(4, run.code());
    assertTrue(run.err().contains("nowhere"), run.err());
  }

  @Test
  void documentsThatUseEachOtherInACircleAreAllNamed() {
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    Path a = folder.resolve("a.md");
    for (String[] pair : new String[][] {{"a", "b"}, {"b", "c"}, {"c", "a"}}) {
      String text = SmallDocuments.operators(pair[0], "claim " + pair[0], "H = H");
      Folder.write(
          folder,
          pair[0] + ".md",
          text.replace("setting", "uses: [" + pair[1] + "]\nsetting")
              .replace("claim " + pair[0] + " ", "step s by=uses(" + pair[1] + ") "));
    }
    Run run = Run.of("verify", "--samples", 4, folder);
    assertNamed(run, a, "5:8: uses form a cycle");
    assertTrue(run.err().contains("a → b → c → a"), run.err());
  }

  @Test
  void aSymbolThatIsDefinedAgainstItsRowIsNotCheckedAsIfItWereArbitrary() {
    String text =
        SmallDocuments.bands(
            """
        | $`n`$ | band index | |
        | $`k`$ | crystal momentum | |
        | $`E_{nk}`$ | energy | |
        | $`H`$ | Bloch Hamiltonian | |
        | $`V`$ | arbitrary operator | |
        | $`c`$ | number | |

        <!-- rederive: define -->
        ```math
        V = 2 H
        ```
        <!-- rederive: claim d -->
        ```math
        V = H + H
        ```
        <!-- rederive: claim e -->
        ```math
        E_{nk} + c = c + E_{nk}
        ```
        """);
    Run run = Run.of("verify", "--samples", 4, Folder.write(folder, "d.md", text));
    assertEquals(4, run.code(), run.out());
    assertTrue(run.out().contains("holds        e"), run.out());
    assertFalse(run.out().contains("refuted"), run.out());
  }

  private static void assertNamed(Run run, Path file, String place) {
    assertEquals(4, run.code(), run.err());
    List<String> lines = run.err().lines().filter(l -> l.startsWith(file.toString())).toList();
    assertTrue(
        lines.stream().anyMatch(l -> l.contains(place)), () -> place + "\n" + head(run.err()));
    assertTrue(lines.stream().allMatch(l -> l.length() < 600), () -> head(run.err()));
    assertFalse(run.err().contains("\tat "), () -> head(run.err()));
    assertFalse(run.err().contains("Exception"), () -> head(run.err()));
    assertTrue(run.out().contains("holds        good"), run.out());
  }

  private static String head(String text) {
    return text.substring(0, Math.min(1000, text.length()));
  }
}
