package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A patch changes what is wrong, and leaves the author's spelling of the rest alone. */
@Tag("slow")
class PatchTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "m_n;= 2\\, \\varepsilon_n;= \\varepsilon_{n}",
        "m_n   +   m_n^2 =;\\varepsilon_n - \\varepsilon_n^{ 2 };\\varepsilon_n + \\varepsilon_n^{ 2 }",
        "\\frac{m_n^2}{2};= - \\tfrac{1}{2} \\varepsilon_n^2;= \\tfrac{1}{2} \\varepsilon_n^2",
        "{\\bigl( m_n \\bigr)}^2;= 3\\,\\varepsilon_n^2;= \\varepsilon_{n}^{2}"
      })
  void onlyTheWrongTokenChanges(String first, String wrong, String right) throws Exception {
    Path file = folder.resolve("small.md");
    Files.writeString(file, SmallDocuments.meanValue(first + "\n" + wrong));
    Path diff = folder.resolve("mend.diff");
    Run run =
        Run.of("verify", "--no-store", "--samples", 20, "--dim", "2..3", "--patch", diff, folder);
    assertEquals(1, run.code(), run.out());
    List<String> changed =
        Files.readAllLines(diff).stream().filter(line -> line.matches("[+-][^+-].*")).toList();
    assertEquals(List.of("-" + wrong, "+" + right), changed);
    Files.writeString(file, Files.readString(file).replace(wrong, right));
    Run mended = Run.of("verify", "--no-store", "--samples", 20, "--dim", "2..3", folder);
    assertEquals(0, mended.code(), mended.out());
    assertTrue(mended.out().contains("1 hold"), mended.out());
  }
}
