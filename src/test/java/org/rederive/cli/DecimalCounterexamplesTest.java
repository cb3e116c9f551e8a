package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.report.CounterexampleJson;
import org.rederive.result.Counterexample;

/** Counterexamples whose sides are no rational numbers are small and in decimals. */
class DecimalCounterexamplesTest {
  private static final String HEAD =
      """
      ---
      id: waves
      title: roots, sines and bands of a matrix
      source: { paper: "any text", equation: "1" }
      setting: band
      ---

      ## Symbols

      | symbol | kind | meaning |
      |---|---|---|
      | $`a`$, $`b`$ | real number | numbers |
      | $`n`$ | band index | band |
      | $`H`$ | defined | matrix |
      | $`V`$ | arbitrary operator | any |
      | $`E_n`$ | energy of $`H`$ | its energies |

      <!-- rederive: define -->
      ```math
      H = \\begin{pmatrix} a & b \\\\ b & - a \\end{pmatrix}
      ```
      """;

  @TempDir private Path folder;
  private Path document;
  private Path kept;

  @BeforeEach
  void write() throws IOException {
    document = folder.resolve("waves.md");
    kept = folder.resolve("kept");
    String text =
        HEAD
            + claim("sines", "\\sin(a + b) = \\sin a + \\sin b")
            + claim("roots", "\\sqrt{a^2 + b^2} = a + b")
            + claim("levels", "E_n^2 = a^2 - b^2")
            + claim("operators", "e^V = 1 + V");
    Files.writeString(document, text);
    assertEquals(1, Run.of("verify", "--counterexamples", kept, document).code());
  }

  private static String claim(String id, String formula) {
    return "\n<!-- rederive: claim " + id + " -->\n```math\n" + formula + "\n```\n";
  }

  private Counterexample point(String id) throws Exception {
    return new CounterexampleJson().read(kept.resolve(id + ".json")).point();
  }

  @Test
  void theSidesAreShownInSixDigitsAtWholeNumbers() throws Exception {
    assertEquals(List.of("0.909297"), point("sines").left());
    assertEquals(List.of("1.68294"), point("sines").right());
    assertEquals(2, point("sines").given().size());
    assertEquals(List.of("1"), point("levels").left());
    assertEquals(List.of("-1"), point("levels").right());
  }

  @Test
  void theyAreReproduced() {
    for (String id : List.of("sines", "roots", "levels")) {
      Run run = Run.of("replay", kept.resolve(id + ".json"), "--in", document);
      assertEquals(0, run.code(), run.out());
      assertTrue(run.out().contains(id + ": reproduced"), run.out());
    }
  }

  @Test
  void pythonEvaluatesTheFormulaOfNumbersAndOfWrittenMatrices() throws Exception {
    assumeTrue(python("-c", "import numpy") == 0, "no python3 with numpy here");
    for (String id : List.of("roots", "levels")) {
      Path found = kept.resolve(id + ".json");
      Run script = Run.of("export", found, "--to", "numpy", "--in", document);
      assertEquals(0, script.code(), script.err());
      Path file = Files.writeString(folder.resolve(id + ".py"), script.out());
      assertEquals(0, python(file.toString()), script.out());
    }
  }

  @Test
  void whatIsNotWrittenAsAScriptIsSaidSo() {
    Run script =
        Run.of("export", kept.resolve("operators.json"), "--to", "numpy", "--in", document);
    assertEquals(7, script.code(), script.out());
    assertTrue(script.err().contains("no script is written for it"), script.err());
  }

  private static int python(String... words) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("python3"));
    command.addAll(List.of(words));
    try {
      Process process =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException absent) {
      return -1;
    }
  }
}
